package org.chuangwen.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * On which days people work: Monday to Friday, but for what the State Council announces for each year.
 *
 * @param holidays days off whatever their weekday (法定节假日)
 * @param makeUpDays days worked whatever their weekday (调休上班); they win over a holiday of the same date
 * @param years the years for which this is known
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, Set<Integer> years) {

    /** Monday to Friday, without any holiday. */
    public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Set.of(), Set.of(), Set.of());

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        years = Set.copyOf(years);
    }

    /** Whether the holidays of every year from the one day to the other are known. */
    public boolean areKnown(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(years::contains);
    }

    /** Whether people work on that day. */
    public boolean include(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        return !holidays.contains(day)
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
