package org.chuangwen.problem.rest;

import org.chuangwen.problem.InvalidInput;

/** What every list of the API is asked for alike: how many rows, and where the page begins. */
public final class Paging {

    /** How many rows one page may have. */
    public static final int MOST = 100;

    private Paging() {}

    /** @throws InvalidInput naming {@code limit} if it is below 1 or above {@link #MOST} */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw InvalidInput.of("limit", "problem.outOfRange", 1, MOST);
        }
        return limit;
    }

    /**
     * Where a page begins, for lists in the order of a number.
     *
     * @return null for the first page
     * @throws InvalidInput naming {@code after} if the text is no number
     */
    public static Long position(String after) {
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
