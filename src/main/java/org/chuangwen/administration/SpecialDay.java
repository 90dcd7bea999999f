package org.chuangwen.administration;

import java.time.LocalDate;
import org.chuangwen.calendar.CalendarDay;

/**
 * A day that is not what its weekday says.
 *
 * @param name which holiday it belongs to
 */
public record SpecialDay(LocalDate day, Kind kind, String name) {

    /** 法定节假日, or 调休上班. */
    public enum Kind {
        HOLIDAY,
        MAKE_UP
    }

    static SpecialDay of(CalendarDay day) {
        return new SpecialDay(day.day(), day.working() ? Kind.MAKE_UP : Kind.HOLIDAY, day.name());
    }

    CalendarDay asCalendarDay() {
        return new CalendarDay(day, kind == Kind.MAKE_UP, name == null ? null : name.strip());
    }
}
