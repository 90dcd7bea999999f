package org.chuangwen.shell.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes a missing body for an empty object where a resource asks for a record: then the fields tell what is missing.
 * What calls itself JSON and is empty is malformed.
 */
@Provider
public class MissingBody implements ContainerRequestFilter {

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMediaType() == null
                && !request.hasEntity()
                && resource.getResourceMethod() != null
                && Arrays.stream(resource.getResourceMethod().getParameterTypes())
                        .anyMatch(Class::isRecord)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            request.setEntityStream(new ByteArrayInputStream(EMPTY));
        }
    }
}
