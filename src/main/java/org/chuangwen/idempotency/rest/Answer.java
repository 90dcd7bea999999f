package org.chuangwen.idempotency.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URI;

/**
 * What was answered, as it is kept for whoever asks again.
 *
 * @param location of what was made, null if nothing was
 * @param body JSON, null if there was none
 */
record Answer(int status, String location, String body) {

    /** @param result what a resource's method has given: a response, the body alone, or null */
    static Answer of(Object result, Jsonb jsonb) {
        if (result instanceof Response response) {
            URI location = response.getLocation();
            return new Answer(
                    response.getStatus(),
                    location == null ? null : location.toString(),
                    response.hasEntity() ? jsonb.toJson(response.getEntity()) : null);
        }
        return result == null
                ? new Answer(Response.Status.NO_CONTENT.getStatusCode(), null, null)
                : new Answer(Response.Status.OK.getStatusCode(), null, jsonb.toJson(result));
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status);
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        return (body == null ? answer : answer.entity(body).type(MediaType.APPLICATION_JSON)).build();
    }

    String write() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("status", status);
        if (location != null) {
            json.add("location", location);
        }
        if (body != null) {
            json.add("body", body);
        }
        return json.build().toString();
    }

    static Answer read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Answer(json.getInt("status"), json.getString("location", null), json.getString("body", null));
        }
    }
}
