package org.chuangwen.problem;

import java.util.List;

/**
 * One fault of one field.
 *
 * @param field the field's name as the form and the API know it, for example {@code limitAmount}
 * @param cell where in a table the fault is, null if what was handed in is none
 * @param key a key of the message bundles
 * @param arguments what the message's {@code {0}}, {@code {1}} … stand for
 */
public record FieldError(String field, Cell cell, String key, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public FieldError(String field, String key, List<Object> arguments) {
        this(field, null, key, arguments);
    }

    public static FieldError of(String field, String key, Object... arguments) {
        return new FieldError(field, key, List.of(arguments));
    }
}
