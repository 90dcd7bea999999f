package org.chuangwen.rectification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;

/**
 * Some days in a row, in the city's zone.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {

    /** The most days: a year, whose figures are still counted while somebody waits. */
    public static final int DAYS_MOST = 366;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /**
     * @throws InvalidInput naming {@code from} or {@code to} if a day is missing, they are in no order, or too far
     *     apart
     */
    public Period {
        FieldErrors errors = new FieldErrors();
        checkDay("from", from, errors);
        checkDay("to", to, errors);
        if (errors.isEmpty()) {
            if (to.isBefore(from)) {
                errors.add("to", "rectification.periodBackwards");
            } else if (ChronoUnit.DAYS.between(from, to) >= DAYS_MOST) {
                errors.add("to", "rectification.periodTooLong", DAYS_MOST);
            }
        }
        errors.throwIfAny();
    }

    /**
     * As people give it.
     *
     * @throws InvalidInput naming {@code from} or {@code to}
     */
    public static Period read(String from, String to) {
        FieldErrors errors = new FieldErrors();
        LocalDate first = Days.day("from", from, errors);
        LocalDate last = Days.day("to", to, errors);
        errors.throwIfAny();
        return new Period(first, last);
    }

    /** A year that no database keeps is a slip of the finger. */
    private static void checkDay(String field, LocalDate day, FieldErrors errors) {
        errors.require(field, day);
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            errors.add(field, "rectification.noSuchYear");
        }
    }

    /** The week of a day, Monday to Sunday. */
    public static Period weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    public static Period monthOf(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    public static Period quarterOf(LocalDate day) {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    /** When it begins. */
    public Instant begin(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Its weeks in order; the first and the last may be cut off by its ends. */
    public List<Period> weeks() {
        List<Period> weeks = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = weekOf(day).to().plusDays(1)) {
            LocalDate sunday = weekOf(day).to();
            weeks.add(new Period(day, sunday.isAfter(to) ? to : sunday));
        }
        return weeks;
    }
}
