package org.chuangwen.problem.rest;

import org.chuangwen.problem.FieldErrors;

/** Reads words of a fixed set; an unknown one is a fault of its field, not of the whole request. */
public final class Choices {

    private Choices() {}

    /** Null if the text is empty or no such word. */
    public static <E extends Enum<E>> E of(Class<E> type, String field, String text, FieldErrors errors) {
        if (text == null || text.isBlank()) {
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
}
