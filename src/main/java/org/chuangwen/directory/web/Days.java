package org.chuangwen.directory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.problem.InvalidInput;

/** Reads and writes a day as a browser's date field does. */
final class Days {

    private Days() {}

    static String today(CityClock clock) {
        return LocalDate.ofInstant(clock.now(), clock.zone()).toString();
    }

    /**
     * @return null if nothing was entered
     * @throws InvalidInput naming {@code day} if it is none
     */
    static LocalDate read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("day", "problem.unreadable");
        }
    }
}
