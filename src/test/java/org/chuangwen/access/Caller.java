package org.chuangwen.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
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
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chuangwen.support.Photos;

/** Knocks at doors: at the API with a token, at pages and servlets with a session. */
public final class Caller {

    /** The body that stands for a photo: each time another one. */
    private static final String PHOTO = "@jpeg";

    /** What was sent under a key, since no two photos are the same. */
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();

    private final URI address;
    private final District district;
    private final String password;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** A session in which nothing was done for so long may have ended. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Session(String cookie, Instant used) {

        Session usedNow() {
            return new Session(cookie, Instant.now());
        }
    }

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
            HttpResponse<String> answer = send(request, method, body);
            return path.endsWith("-batch") && answer.statusCode() == 200
                    ? statusOfFirst(answer.body())
                    : answer.statusCode();
        }
        // Signing out ends the session: that one is not used again.
        String cookie = path.equals("/logout") && !isNobody(username) ? signIn(username) : session(username);
        return send(request(cookie, path), method, body).statusCode();
    }

    /** Of several tasks at once each has an answer of its own. */
    private static int statusOfFirst(String batch) {
        try (JsonReader json = Json.createReader(new StringReader(batch))) {
            JsonObject first = json.readObject().getJsonArray("results").getJsonObject(0);
            return first.getBoolean("done")
                    ? 200
                    : first.getJsonObject("problem").getInt("status");
        }
    }

    /** A page as somebody sees it. */
    public HttpResponse<String> page(String username, String path) {
        return send(request(session(username), path), "GET", "");
    }

    /** What a page answers in this session. */
    public int statusWith(String cookie, String path) {
        return send(request(cookie, path), "GET", "").statusCode();
    }

    /** Posts a form as a browser would. */
    public HttpResponse<String> post(String username, PageForm form, Map<String, String> values) {
        HttpRequest.Builder request = request(session(username), form.action());
        if (form.multipart()) {
            String boundary = "form-of-a-page";
            StringBuilder parts = new StringBuilder();
            values.forEach((name, value) -> parts.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                    + name + "\""
                    + (form.isFile(name) ? "; filename=\"x.csv\"\r\nContent-Type: text/csv" : "") + "\r\n\r\n" + value
                    + "\r\n"));
            return send(
                    request.header("Content-Type", "multipart/form-data; boundary=" + boundary),
                    "POST",
                    BodyPublishers.ofString(parts + "--" + boundary + "--\r\n"));
        }
        return send(
                request.header("Content-Type", "application/x-www-form-urlencoded"),
                "POST",
                BodyPublishers.ofString(pairs(values)));
    }

    /** Sends a form that only asks as a browser would. */
    public HttpResponse<String> ask(String username, PageForm form, Map<String, String> values) {
        return page(username, form.action() + "?" + pairs(values));
    }

    private static String pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String cookie, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Origin", address.toString())
                .header("X-Requested-With", "XMLHttpRequest");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    /**
     * Knocks at a door of the API with a key, so that it may be the second time.
     *
     * @param path from {@code /api/v1} on
     * @param body as {@link #knock} takes it
     */
    HttpResponse<String> knockWith(String key, String username, String method, String path, String body) {
        HttpRequest.Builder request = district.client(username)
                .request(path.substring("/api/v1".length()))
                .header("Idempotency-Key", key);
        return body.equals(PHOTO)
                ? send(
                        contentType(request, body),
                        method,
                        BodyPublishers.ofByteArray(photos.computeIfAbsent(key, any -> Photos.jpeg())))
                : send(request, method, body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, String body) {
        return send(contentType(request, body), method, publisher(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, BodyPublisher body) {
        try {
            return http.send(request.method(method, body).build(), BodyHandlers.ofString());
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
            case PHOTO -> "image/jpeg";
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
        if (body.equals(PHOTO)) {
            return BodyPublishers.ofByteArray(Photos.jpeg());
        }
        return BodyPublishers.ofString(
                body.startsWith("@") ? body.substring(body.indexOf(' ') + 1).replace("\\n", "\n") : body);
    }

    private static boolean isNobody(String username) {
        return username.equals(Knocker.NOBODYS_NAME);
    }

    /** The cookie of a session of this person that goes on, null for nobody. */
    public String session(String username) {
        if (isNobody(username)) {
            return null;
        }
        return sessions.compute(
                        username,
                        (name, known) -> known == null
                                        || known.used().isBefore(Instant.now().minus(FRESH))
                                ? new Session(signIn(name), Instant.now())
                                : known.usedNow())
                .cookie();
    }

    /** The cookie of a new session of this person. */
    public String signIn(String username) {
        HttpResponse<String> answer = send(
                request(null, "/login.xhtml"),
                "POST",
                "@form login=login&login:username=" + encoded(username) + "&login:password=" + encoded(password)
                        + "&login:signIn=1&jakarta.faces.ViewState=stateless");
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElseThrow(() -> new IllegalStateException("Sign-in of " + username + ": " + answer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
