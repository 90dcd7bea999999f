package org.chuangwen.rectification.rest;

import org.chuangwen.problem.InvalidInput;

/** Reads where a page begins. */
final class Positions {

    private Positions() {}

    /** @return null for the first page */
    static Long of(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException e) {
            throw InvalidInput.of("after", "problem.notAPosition");
        }
    }
}
