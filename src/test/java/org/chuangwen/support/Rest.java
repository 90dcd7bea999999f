package org.chuangwen.support;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A client of {@code /api/v1}, of one person or of nobody. Immutable: signing in gives another client. */
public final class Rest {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Of whoever has signed in, by API, name and password. */
    private static final Map<List<Object>, String> TOKENS = new ConcurrentHashMap<>();

    private final URI api;
    private final String token;

    /** @param address the application's, without a slash at the end */
    public Rest(URI address) {
        this(URI.create(address + "/api/v1"), null);
    }

    private Rest(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    /** The same API as this person, who signs in once for all tests: checking a password is meant to take its time. */
    public Rest as(String username, String password) {
        return with(TOKENS.computeIfAbsent(List.of(api, username, password), any -> signIn(username, password)));
    }

    private String signIn(String username, String password) {
        Answer answer = post("/tokens", Map.of("username", username, "password", password));
        if (!answer.isSuccess()) {
            throw new IllegalStateException("Sign-in of " + username + " answered " + answer);
        }
        return answer.json().getString("token");
    }

    /** The same API with this token, valid or not. */
    public Rest with(String bearerToken) {
        return new Rest(api, bearerToken);
    }

    /** @param path below {@code /api/v1}, with its query */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param members texts, numbers, booleans, JSON values, maps and lists of them; null is JSON's null */
    public Answer post(String path, Map<String, ?> members) {
        return postText(path, json(members).toString());
    }

    /** @param body sent as JSON, whether it is or not */
    public Answer postText(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public Answer put(String path, Map<String, ?> members) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json(members).toString())));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Uploads a photo or paper. */
    public Answer upload(String fileName, String mediaType, byte[] content) {
        return send(request("/attachments?fileName=" + URLEncoder.encode(fileName, StandardCharsets.UTF_8))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** A request of the caller's own making, to be finished and handed to {@link #send}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json;q=0.9, */*;q=0.1");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** @throws UncheckedIOException if no answer came, which says nothing about whether the request was carried out */
    public Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(Map<String, ?> members) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        members.forEach((name, value) -> object.add(name, value(value)));
        return object.build();
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue given) {
            return given;
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, inner) -> object.add(name.toString(), value(inner)));
            return object.build();
        }
        if (value instanceof Iterable<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(inner -> array.add(value(inner)));
            return array.build();
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(new java.math.BigDecimal(number.toString()));
        }
        return Json.createValue(value.toString());
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] content) {

        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        /** The body as a JSON object. */
        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            } catch (RuntimeException e) {
                throw new IllegalStateException("Not a JSON object: " + this, e);
            }
        }

        /** The body as a JSON array. */
        public JsonArray array() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readArray();
            } catch (RuntimeException e) {
                throw new IllegalStateException("Not a JSON array: " + this, e);
            }
        }

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        @Override
        public String toString() {
            String text = text();
            return status + " " + (text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
        }
    }
}
