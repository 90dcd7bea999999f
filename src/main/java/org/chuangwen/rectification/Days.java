package org.chuangwen.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;

/**
 * The days to which a list is narrowed, in the city's zone.
 *
 * @param from the first day, null for all before {@code to}
 * @param to the last day, null for all from {@code from} on
 */
public record Days(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** @throws InvalidInput naming {@code from} or {@code to} if they are in no order, or of a year nobody means */
    public Days {
        FieldErrors errors = new FieldErrors().limitDay("from", from).limitDay("to", to);
        if (errors.isEmpty() && from != null && to != null && to.isBefore(from)) {
            errors.add("to", "rectification.periodBackwards");
        }
        errors.throwIfAny();
    }

    public static Days of(Period period) {
        return new Days(period.from(), period.to());
    }

    /**
     * As people give them.
     *
     * @return null if neither is given
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    public static Days read(String from, String to) {
        FieldErrors errors = new FieldErrors();
        LocalDate first = day("from", from, errors);
        LocalDate last = day("to", to, errors);
        errors.throwIfAny();
        return first == null && last == null ? null : new Days(first, last);
    }

    /** Null if nothing is given, or with a fault added. */
    static LocalDate day(String field, String text, FieldErrors errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            errors.add(field, "problem.notADate");
            return null;
        }
    }

    /** When they begin. */
    Instant begin(ZoneId zone) {
        return (from == null ? FIRST : from).atStartOfDay(zone).toInstant();
    }

    /** The first moment after them. */
    Instant end(ZoneId zone) {
        return (to == null ? LAST : to).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
