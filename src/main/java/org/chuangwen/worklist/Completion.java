package org.chuangwen.worklist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.problem.FieldErrors;

/**
 * What somebody answers to a task, from a page or by REST.
 *
 * @param outcome which of the task's answers, for example {@code accept}
 * @param comment in words, null for nothing
 * @param data the answer's own fields by name; texts, numbers, or lists of them
 */
public record Completion(String outcome, String comment, Map<String, Object> data) {

    public Completion {
        data = data == null ? Map.of() : data;
    }

    /** A text field, null if it was left empty; a fault if it is something else. */
    public String text(String field, FieldErrors errors) {
        Object value = data.get(field);
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        if (value instanceof String || value instanceof Number || value instanceof Enum<?>) {
            return value.toString().strip();
        }
        errors.add(field, "problem.wrongType");
        return null;
    }

    /** A number, null if it was left empty; a fault if it is none. */
    public BigDecimal number(String field, FieldErrors errors) {
        String text = text(field, errors);
        if (text == null) {
            return null;
        }
        try {
            // A number of a thousand digits would cost more to compute with than any quantity is worth.
            if (text.length() <= 40) {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= 40) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // told below
        }
        errors.add(field, "problem.notANumber");
        return null;
    }

    /** A whole number, null if it was left empty; a fault if it is none. */
    public Integer integer(String field, FieldErrors errors) {
        BigDecimal number = number(field, errors);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            errors.add(field, "problem.notAWholeNumber");
            return null;
        }
    }

    /** One of a fixed set of words, null if it was left empty; a fault if it is none of them. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, FieldErrors errors) {
        String text = text(field, errors);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        errors.add(field, "problem.notAChoice");
        return null;
    }

    /** Texts, none if the field is empty: a list, or one text with a line each; a fault if it is something else. */
    public List<String> texts(String field, FieldErrors errors) {
        Object value = data.get(field);
        List<String> texts = new ArrayList<>();
        if (value == null) {
            return texts;
        }
        if (value instanceof String lines) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        // A page's choice of several comes as an array.
        Object list = value instanceof Object[] array ? List.of(array) : value;
        if (!(list instanceof Iterable<?> values)) {
            errors.add(field, "problem.wrongType");
            return texts;
        }
        for (Object one : values) {
            if (!(one instanceof String text)) {
                errors.add(field, "problem.wrongType");
                return texts;
            }
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return texts;
    }

    /** Ids, none if the field is empty; a fault if one of them is none. */
    public List<UUID> ids(String field, FieldErrors errors) {
        Object value = data.get(field);
        List<UUID> ids = new ArrayList<>();
        if (value == null) {
            return ids;
        }
        if (!(value instanceof Iterable<?> values)) {
            errors.add(field, "problem.wrongType");
            return ids;
        }
        for (Object one : values) {
            try {
                ids.add(UUID.fromString(String.valueOf(one)));
            } catch (IllegalArgumentException e) {
                errors.add(field, "problem.notAnId");
                return ids;
            }
        }
        return ids;
    }
}
