package org.chuangwen.problem;

import java.util.UUID;

/** Ids as they come from outside: what is none belongs to nothing there is. */
public final class Ids {

    private Ids() {}

    /** @throws NotFound if it is no id */
    public static UUID uuid(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** @throws NotFound if it is no number */
    public static long number(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(text);
    }
}
