package org.chuangwen.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chuangwen.support.Photos;

/** Knocks at doors: at the API with a token, at pages and servlets with a session. */
public final class Caller {

    private final URI address;
    private final District district;
    private final String password;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    public Caller(URI address, District district, String password) {
        this.address = address;
        this.district = district;
        this.password = password;
    }

    /**
     * Knocks.
     *
     * @param body JSON, or {@code @jpeg}, {@code @csv text} with {@code \n} for line ends, {@code @form a=b}; empty for
     *     none
     * @return the status
     */
    int knock(String username, String method, String path, String body) {
        if (path.startsWith("/api/")) {
            HttpRequest.Builder request = district.client(username).request(path.substring("/api/v1".length()));
            return send(request, method, body).statusCode();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Origin", address.toString())
                .header("X-Requested-With", "XMLHttpRequest");
        if (!username.equals(Knocker.NOBODYS_NAME)) {
            // Signing out ends the session: that one is not used again.
            request.header(
                    "Cookie",
                    path.equals("/logout") ? signIn(username) : cookies.computeIfAbsent(username, this::signIn));
        }
        return send(request, method, body).statusCode();
    }

    /**
     * Knocks at a door of the API with a key, so that it may be the second time.
     *
     * @param path from {@code /api/v1} on
     * @param body as {@link #knock} takes it
     */
    HttpResponse<String> knockWith(String key, String username, String method, String path, String body) {
        return send(
                district.client(username)
                        .request(path.substring("/api/v1".length()))
                        .header("Idempotency-Key", key),
                method,
                body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, String body) {
        try {
            return http.send(
                    contentType(request, body).method(method, publisher(body)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder contentType(HttpRequest.Builder request, String body) {
        if (body.isEmpty()) {
            return request;
        }
        String type = switch (body.split(" ")[0]) {
            case "@jpeg" -> "image/jpeg";
            case "@csv" -> "text/csv";
            case "@form" -> "application/x-www-form-urlencoded";
            default -> "application/json";
        };
        return request.header("Content-Type", type);
    }

    private static BodyPublisher publisher(String body) {
        if (body.isEmpty()) {
            return BodyPublishers.noBody();
        }
        if (body.equals("@jpeg")) {
            return BodyPublishers.ofByteArray(Photos.jpeg());
        }
        return BodyPublishers.ofString(
                body.startsWith("@") ? body.substring(body.indexOf(' ') + 1).replace("\\n", "\n") : body);
    }

    /** The cookie of a new session of this person. */
    public String signIn(String username) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/login.xhtml"));
        HttpResponse<String> answer = send(
                request,
                "POST",
                "@form login=login&login:username=" + URLEncoder.encode(username, StandardCharsets.UTF_8)
                        + "&login:password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                        + "&login:signIn=1&jakarta.faces.ViewState=stateless");
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElseThrow(() -> new IllegalStateException("Sign-in of " + username + ": " + answer));
    }
}
