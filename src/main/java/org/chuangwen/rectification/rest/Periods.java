package org.chuangwen.rectification.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.Period;

/** Reads the days {@code from} and {@code to} of a request; what is no day is a fault of its field. */
final class Periods {

    private Periods() {}

    /** @throws InvalidInput naming {@code from} or {@code to} */
    static Period required(String from, String to) {
        FieldErrors errors = new FieldErrors();
        LocalDate first = day("from", from, errors);
        LocalDate last = day("to", to, errors);
        errors.throwIfAny();
        return new Period(first, last);
    }

    /** Null if neither is given, or with a fault added. */
    static Period optional(String from, String to, FieldErrors errors) {
        if (isMissing(from) && isMissing(to)) {
            return null;
        }
        try {
            return required(from, to);
        } catch (InvalidInput faults) {
            faults.errors()
                    .forEach(fault -> errors.add(
                            fault.field(), fault.key(), fault.arguments().toArray()));
            return null;
        }
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }

    private static LocalDate day(String field, String text, FieldErrors errors) {
        if (isMissing(text)) {
            errors.add(field, "problem.required");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.add(field, "problem.notADate");
            return null;
        }
    }
}
