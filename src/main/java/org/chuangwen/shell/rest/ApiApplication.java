package org.chuangwen.shell.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API; every resource of every room is found by its annotation. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Chuangwen 创文通",
                        version = "1",
                        description =
                                "Errors are problem documents (RFC 9457). Times are ISO 8601 with offset. What changes"
                                        + " something can be sent again under its Idempotency-Key (1 to 64 visible ASCII"
                                        + " characters) when no answer came: it is done once and answered the same; 409 if"
                                        + " something else was asked under the key. Answers that hold a secret are not kept."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "From POST /api/v1/tokens")
public class ApiApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        // A second description beside OpenAPI, which nobody asked for.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
