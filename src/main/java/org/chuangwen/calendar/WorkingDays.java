package org.chuangwen.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * On which days people work: Monday to Friday, but for what the State Council announces for each year.
 *
 * @param holidays days off whatever their weekday (法定节假日)
 * @param makeUpDays days worked whatever their weekday (调休上班); they win over a holiday of the same date
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    /** Monday to Friday, without any holiday. */
    public static final WorkingDays MONDAY_TO_FRIDAY = new WorkingDays(Set.of(), Set.of());

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
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
