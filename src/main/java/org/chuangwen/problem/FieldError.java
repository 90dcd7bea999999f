package org.chuangwen.problem;

import java.util.List;

/**
 * One fault of one field.
 *
 * @param field the field's name as the form and the API know it, for example {@code limitAmount}
 * @param key a key of the message bundles
 * @param arguments what the message's {@code {0}}, {@code {1}} … stand for
 */
public record FieldError(String field, String key, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String key, Object... arguments) {
        return new FieldError(field, key, List.of(arguments));
    }
}
