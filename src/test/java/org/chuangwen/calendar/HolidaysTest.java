package org.chuangwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits across the holidays that were announced. */
class HolidaysTest {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(ZoneId.of("Asia/Shanghai"), WorkingHours.REGULAR, announced());

    @ParameterizedTest
    @CsvSource({
        // Spring Festival 2026: nine days off, Saturday the 14th and Saturday the 28th are worked
        "2026-02-13T17:00:00+08:00, 1, WORKING_DAY, 2026-02-14T17:00:00+08:00",
        "2026-02-14T17:00:00+08:00, 1, WORKING_DAY, 2026-02-24T17:00:00+08:00",
        "2026-02-27T17:00:00+08:00, 2, WORKING_HOUR, 2026-02-28T09:00:00+08:00",
        // National Day 2026: from the last hour before to the first after
        "2026-09-30T17:30:00+08:00, 1, WORKING_HOUR, 2026-10-08T08:30:00+08:00",
        // a calendar day that ends in the holidays ends with the next working day's beginning
        "2026-09-30T09:00:00+08:00, 3, CALENDAR_DAY, 2026-10-08T08:00:00+08:00",
        // the urgent clock knows no holidays
        "2026-10-01T00:00:00+08:00, 24, URGENT_HOUR, 2026-10-02T00:00:00+08:00",
        // from a Sunday that is worked
        "2026-01-04T08:00:00+08:00, 8, WORKING_HOUR, 2026-01-04T18:00:00+08:00"
    })
    void shouldCountAcrossHolidays(OffsetDateTime from, int amount, LimitUnit unit, OffsetDateTime due) {
        assertThat(CALENDAR.due(from.toInstant(), new TimeLimit(amount, unit))).isEqualTo(due.toInstant());
    }

    @Test
    void shouldSayWhenTheTableEndsBeforeTheDueTime() {
        Instant december = OffsetDateTime.parse("2026-12-30T10:00:00+08:00").toInstant();

        Instant inTime = CALENDAR.due(december, new TimeLimit(1, LimitUnit.WORKING_DAY));
        Instant beyond = CALENDAR.due(december, new TimeLimit(3, LimitUnit.WORKING_DAY));

        assertThat(CALENDAR.isCertain(december, inTime)).isTrue();
        assertThat(CALENDAR.isCertain(december, beyond)).isFalse();
    }

    @Test
    void shouldOnlyMakeUpOnWeekendsAndTakeOffInWholeRuns() {
        HolidaysAtStart.announced()
                .values()
                .forEach(days -> days.stream()
                        .filter(CalendarDay::working)
                        .forEach(day -> assertThat(day.day().getDayOfWeek())
                                .as("%s", day.day())
                                .isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
        assertThat(announced().years()).containsExactlyInAnyOrder(2025, 2026);
    }

    private static WorkingDays announced() {
        var years = HolidaysAtStart.announced();
        return new WorkingDays(dates(false), dates(true), years.keySet());
    }

    private static Set<LocalDate> dates(boolean working) {
        return HolidaysAtStart.announced().values().stream()
                .flatMap(java.util.Collection::stream)
                .filter(day -> day.working() == working)
                .map(CalendarDay::day)
                .collect(Collectors.toSet());
    }
}
