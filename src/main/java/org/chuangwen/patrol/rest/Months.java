package org.chuangwen.patrol.rest;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.chuangwen.patrol.PatrolBook;
import org.chuangwen.problem.InvalidInput;

/** Reads a month, as {@code 2026-11}. */
final class Months {

    private Months() {}

    /**
     * This month if none is named.
     *
     * @throws InvalidInput naming {@code month}
     */
    static YearMonth read(String text, PatrolBook book) {
        YearMonth month = read("month", text);
        return month == null ? book.thisMonth() : month;
    }

    /**
     * Null if none is named.
     *
     * @throws InvalidInput naming the field
     */
    static YearMonth read(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw InvalidInput.of(field, "problem.unreadable");
    }
}
