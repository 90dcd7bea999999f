package org.chuangwen.rectification.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.problem.Causes;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.Malformed;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.ProblemDocument;
import org.chuangwen.problem.Status;
import org.chuangwen.problem.TooLarge;
import org.chuangwen.rectification.ReportIntake;

/**
 * Takes a report that the report page has kept in the browser: {@code POST /reports} with a flat JSON object of the
 * fields that {@link DiscoveryReader} reads, and {@code key}, drawn by the page for this one report, {@code person},
 * the id of whose draft it is, {@code begunAgo}, how many seconds ago it was begun, and {@code sameAs}. Answers
 * {@code {"number": …}}, or a problem document.
 */
@WebServlet("/reports")
public class ReportServlet extends HttpServlet {

    private static final int MOST_BYTES = 1024 * 1024;

    /** No other site's page can send this header along with the session. */
    private static final String OWN_PAGE = "X-Requested-With";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportIntake intake;

    @Inject
    private transient DiscoveryReader reader;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient Language language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(OWN_PAGE) == null) {
            response.sendError(Status.FORBIDDEN);
            return;
        }
        try {
            Map<String, String> fields = fields(request);
            requireOwn(fields.get("person"));
            String number = intake.take(
                    actor.get(),
                    reader.read(fields),
                    fields.get("sameAs"),
                    fields.get("key"),
                    seconds(fields.get("begunAgo")));
            write(
                    response,
                    HttpServletResponse.SC_CREATED,
                    "application/json",
                    Json.createObjectBuilder().add("number", number).build().toString());
        } catch (RuntimeException e) {
            Problem problem = Causes.problemIn(e).orElseThrow(() -> e);
            ProblemDocument document = ProblemDocument.of(problem, language.locale(), request.getRequestURI());
            write(response, document.status(), ProblemDocument.MEDIA_TYPE, document.toJson());
        }
    }

    /** Null for what is no such number. */
    private static Duration seconds(String text) {
        return text != null && text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }

    /** Somebody else may have signed in on this phone since. */
    private void requireOwn(String person) {
        if (!String.valueOf(actor.get().personId()).equals(person)) {
            throw new Conflict("rectification.notYourDraft");
        }
    }

    private static Map<String, String> fields(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new TooLarge(MOST_BYTES);
        }
        Map<String, String> fields = new HashMap<>();
        try (JsonReader json = Json.createReader(new StringReader(text(body)))) {
            JsonObject object = read(json);
            for (Map.Entry<String, JsonValue> member : object.entrySet()) {
                String value = text(member.getValue());
                if (value != null && !value.isBlank()) {
                    fields.put(member.getKey(), value);
                }
            }
        }
        return fields;
    }

    private static JsonObject read(JsonReader json) {
        try {
            return json.readObject();
        } catch (RuntimeException | StackOverflowError e) {
            // The reader says in several ways that it cannot read on; too deep a nesting is a plain RuntimeException.
            throw new Malformed("problem.malformedJson");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("problem.notUtf8");
        }
    }

    /** Null for what no field can be. */
    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    private static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body);
    }
}
