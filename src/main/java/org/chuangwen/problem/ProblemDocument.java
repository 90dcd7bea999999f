package org.chuangwen.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Locale;
import org.chuangwen.language.Messages;

/**
 * What the API answers instead of a result (RFC 9457).
 *
 * @param type stays the same for the same kind of problem in every language, for programs to tell problems apart
 * @param title the status in words
 * @param detail what is wrong and what to do about it
 * @param instance the path that was asked
 * @param errors the faulty fields; empty unless fields are at fault
 * @param reference under which the log tells more; null unless the failure is unexpected
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<FieldMessage> errors,
        String reference) {

    /** Kept: {@code Json} searches all libraries for it at each call, which costs more than most documents. */
    private static final JsonProvider JSON = JsonProvider.provider();

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault of one field, in words.
     *
     * @param cell where in a table the fault is, null if what was handed in is none
     */
    public record FieldMessage(String field, Cell cell, String message) {}

    /** What is told of a problem. */
    public static ProblemDocument of(Problem problem, Locale locale, String instance) {
        List<FieldMessage> errors = List.of();
        if (problem instanceof InvalidInput invalid) {
            errors = invalid.errors().stream()
                    .map(error -> new FieldMessage(
                            error.field(), error.cell(), Messages.text(locale, error.key(), error.arguments())))
                    .toList();
        }
        String detail = Messages.text(locale, problem.key(), problem.arguments());
        int status = Status.of(problem);
        String title = problem.titleKey() == null ? titleOf(status) : problem.titleKey();
        return document(problem.key(), title, status, detail, locale, instance, errors, null);
    }

    /** What is told where only a status is known. */
    public static ProblemDocument of(int status, Locale locale, String instance) {
        String key = keyOf(status);
        return document(key, titleOf(status), status, Messages.text(locale, key), locale, instance, List.of(), null);
    }

    /** What is told of a failure that nobody foresaw: nothing of its inside. */
    public static ProblemDocument unexpected(String reference, Locale locale, String instance) {
        String detail = Messages.text(locale, "problem.unexpected", reference);
        return document(
                "problem.unexpected",
                titleOf(Status.UNEXPECTED),
                Status.UNEXPECTED,
                detail,
                locale,
                instance,
                List.of(),
                reference);
    }

    private static ProblemDocument document(
            String key,
            String titleKey,
            int status,
            String detail,
            Locale locale,
            String instance,
            List<FieldMessage> errors,
            String reference) {
        String title = Messages.text(locale, titleKey);
        return new ProblemDocument("urn:chuangwen:" + key, title, status, detail, instance, errors, reference);
    }

    private static String keyOf(int status) {
        return switch (status) {
            case Status.UNAUTHENTICATED -> "problem.unauthenticated";
            case Status.FORBIDDEN -> "problem.forbidden";
            case Status.NOT_FOUND -> "problem.notFound";
            case 405 -> "problem.methodNotAllowed";
            case 406 -> "problem.notAcceptable";
            case Status.CONFLICT -> "problem.changedMeanwhile";
            case 415 -> "problem.unsupportedType";
            default -> status < Status.UNEXPECTED ? "problem.malformed" : "problem.unavailable";
        };
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 401, 403, 404, 405, 406, 409, 413, 415, 422, 429 -> "problem.title" + status;
            default -> status < Status.UNEXPECTED ? "problem.title400" : "problem.title500";
        };
    }

    /** The document as it is sent, without the members that have no value. */
    public String toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (instance != null) {
            json.add("instance", instance);
        }
        if (!errors.isEmpty()) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            for (FieldMessage error : errors) {
                array.add(json(error));
            }
            json.add("errors", array);
        }
        if (reference != null) {
            json.add("reference", reference);
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder json(FieldMessage error) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("field", error.field());
        if (error.cell() != null) {
            if (error.cell().sheet() != null) {
                json.add("sheet", error.cell().sheet());
            }
            json.add("row", error.cell().row());
            if (error.cell().column() != null) {
                json.add("column", error.cell().column());
            }
        }
        return json.add("message", error.message());
    }
}
