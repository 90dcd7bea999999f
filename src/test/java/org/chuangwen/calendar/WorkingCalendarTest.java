package org.chuangwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final WorkingCalendar calendar =
            new WorkingCalendar(SHANGHAI, WorkingHours.REGULAR, WorkingDays.MONDAY_TO_FRIDAY);

    @Nested
    class WorkingHourLimit {

        @ParameterizedTest(name = "{1} from {0} end {2}")
        @CsvSource({
            // 2026-03-02 is a Monday
            "2026-03-02T08:00, 1, 2026-03-02T09:00",
            "2026-03-02T08:00, 4, 2026-03-02T12:00",
            "2026-03-02T08:00, 5, 2026-03-02T15:00",
            "2026-03-02T08:00, 8, 2026-03-02T18:00",
            "2026-03-02T08:00, 9, 2026-03-03T09:00",
            "2026-03-02T11:30, 1, 2026-03-02T14:30",
            "2026-03-02T12:00, 1, 2026-03-02T15:00",
            "2026-03-02T13:00, 1, 2026-03-02T15:00",
            "2026-03-02T18:00, 1, 2026-03-03T09:00",
            "2026-03-02T23:59, 1, 2026-03-03T09:00",
            "2026-03-06T17:00, 2, 2026-03-09T09:00",
            "2026-03-07T10:00, 4, 2026-03-09T12:00",
            "2026-03-02T07:59:59, 1, 2026-03-02T09:00",
            "2026-03-02T11:59:59.999999, 1, 2026-03-02T14:59:59.999999",
        })
        void shouldCountWorkingTimeOnly(LocalDateTime from, int hours, LocalDateTime due) {
            assertThat(due(from, hours, LimitUnit.WORKING_HOUR)).isEqualTo(due);
        }
    }

    @Nested
    class WorkingDayLimit {

        @ParameterizedTest(name = "{1} from {0} end {2}")
        @CsvSource({
            "2026-03-02T08:00, 1, 2026-03-02T18:00",
            "2026-03-02T14:00, 1, 2026-03-03T12:00",
            "2026-03-02T10:00, 1, 2026-03-03T10:00",
            "2026-03-02T10:00, 5, 2026-03-09T10:00",
            "2026-03-06T19:00, 1, 2026-03-09T18:00",
            // into a leap day and over it
            "2028-02-28T15:00, 1, 2028-02-29T15:00",
            "2028-02-28T15:00, 2, 2028-03-01T15:00",
            // over the end of a year
            "2026-12-31T16:00, 1, 2027-01-01T16:00",
            "2026-12-31T16:00, 2, 2027-01-04T16:00",
            // nearly four years
            "2026-03-02T10:00, 999, 2029-12-28T10:00",
        })
        void shouldCountWholeDaysOfWorkingTime(LocalDateTime from, int days, LocalDateTime due) {
            assertThat(due(from, days, LimitUnit.WORKING_DAY)).isEqualTo(due);
        }

        @Test
        void shouldBeWorthAsManyHoursAsDayHas() {
            WorkingCalendar shortDays = new WorkingCalendar(
                    SHANGHAI, WorkingHours.parse("09:00-12:00,13:30-17:00"), WorkingDays.MONDAY_TO_FRIDAY);

            Instant due = shortDays.due(at("2026-03-02T09:00"), new TimeLimit(1, LimitUnit.WORKING_DAY));

            assertThat(due).isEqualTo(at("2026-03-02T17:00"));
        }
    }

    @Nested
    class CalendarDayLimit {

        @ParameterizedTest(name = "{1} from {0} end {2}")
        @CsvSource({
            "2026-03-02T10:00, 1, 2026-03-03T10:00",
            "2026-03-02T12:00, 1, 2026-03-03T12:00",
            "2026-03-02T12:30, 1, 2026-03-03T14:00",
            "2026-03-02T18:00, 1, 2026-03-03T18:00",
            "2026-03-02T18:00:00.000001, 1, 2026-03-04T08:00",
            "2026-03-02T03:00, 1, 2026-03-03T08:00",
            "2026-03-05T10:00, 2, 2026-03-09T08:00",
            "2026-03-06T10:00, 7, 2026-03-13T10:00",
            "2028-02-28T10:00, 1, 2028-02-29T10:00",
            "2027-02-26T10:00, 3, 2027-03-01T10:00",
            "2026-12-30T10:00, 2, 2027-01-01T10:00",
        })
        void shouldEndAtSameTimeOrWhenWorkBegins(LocalDateTime from, int days, LocalDateTime due) {
            assertThat(due(from, days, LimitUnit.CALENDAR_DAY)).isEqualTo(due);
        }

        @Test
        void shouldKeepLocalTimeWhenClocksChange() {
            WorkingCalendar berlin =
                    new WorkingCalendar(ZoneId.of("Europe/Berlin"), WorkingHours.REGULAR, WorkingDays.MONDAY_TO_FRIDAY);

            Instant due = berlin.due(Instant.parse("2026-03-27T09:00:00Z"), new TimeLimit(3, LimitUnit.CALENDAR_DAY));

            assertThat(due).isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
        }
    }

    @Nested
    class UrgentHourLimit {

        @ParameterizedTest(name = "{1} from {0} end {2}")
        @CsvSource({
            "2026-03-02T08:00, 2, 2026-03-02T10:00",
            "2026-03-06T23:00, 2, 2026-03-07T01:00",
            "2026-12-31T23:00, 24, 2027-01-01T23:00",
        })
        void shouldRunAlways(LocalDateTime from, int hours, LocalDateTime due) {
            assertThat(due(from, hours, LimitUnit.URGENT_HOUR)).isEqualTo(due);
        }
    }

    @Nested
    class Reminder {

        @ParameterizedTest(name = "of {1} {2} from {0} is {3}")
        @CsvSource({
            "2026-03-02T08:00, 4, WORKING_HOUR, 2026-03-02T11:00",
            "2026-03-02T08:00, 1, WORKING_HOUR, 2026-03-02T08:45",
            "2026-03-02T08:00, 1, WORKING_DAY, 2026-03-02T16:00",
            "2026-03-06T18:00, 1, WORKING_DAY, 2026-03-09T16:00",
            "2026-03-06T23:00, 2, URGENT_HOUR, 2026-03-07T00:30",
            "2026-03-02T10:00, 4, CALENDAR_DAY, 2026-03-05T10:00",
        })
        void shouldComeThreeQuartersOfTheWay(LocalDateTime from, int amount, LimitUnit unit, LocalDateTime reminder) {
            Instant reminded = calendar.reminder(at(from), new TimeLimit(amount, unit));

            assertThat(local(reminded)).isEqualTo(reminder);
        }
    }

    @Nested
    class WorkingTime {

        @ParameterizedTest(name = "from {0} to {1} is {2}")
        @CsvSource({
            "2026-03-02T08:00, 2026-03-02T18:00, PT8H",
            "2026-03-02T11:59:30, 2026-03-02T14:00:30, PT1M",
            "2026-03-02T12:00, 2026-03-02T14:00, PT0S",
            "2026-03-06T17:00, 2026-03-09T09:00, PT2H",
            "2026-03-07T00:00, 2026-03-08T23:59, PT0S",
            "2026-03-02T10:00:00.000001, 2026-03-02T10:00:00.000003, PT0.000002S",
            "2026-03-02T10:00, 2026-03-02T09:00, PT0S",
            "2026-03-03T10:00, 2026-03-02T09:00, PT0S",
        })
        void shouldCountWhatLiesBetween(LocalDateTime from, LocalDateTime to, Duration worked) {
            assertThat(calendar.workingTime(at(from), at(to))).isEqualTo(worked);
        }

        @Test
        void shouldDropSecondsWhenCountedInMinutes() {
            assertThat(calendar.workingMinutes(at("2026-03-02T10:00"), at("2026-03-02T11:02:59")))
                    .isEqualTo(62);
        }

        @Test
        void shouldStayWhenNoTimePassesWithinWorkingTime() {
            assertThat(calendar.after(at("2026-03-02T12:00"), Duration.ZERO)).isEqualTo(at("2026-03-02T12:00"));
        }

        @Test
        void shouldRefuseNegativeTime() {
            assertThatThrownBy(() -> calendar.after(at("2026-03-02T10:00"), Duration.ofMinutes(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Days {

        private final WorkingCalendar nationalDay = new WorkingCalendar(
                SHANGHAI,
                WorkingHours.REGULAR,
                new WorkingDays(
                        Set.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02")),
                        Set.of(LocalDate.parse("2026-10-10")),
                        Set.of(2026)));

        @Test
        void shouldSkipHolidays() {
            assertThat(nationalDay.due(at("2026-09-30T17:00"), new TimeLimit(2, LimitUnit.WORKING_HOUR)))
                    .isEqualTo(at("2026-10-05T09:00"));
        }

        @Test
        void shouldWorkOnMakeUpDays() {
            assertThat(nationalDay.due(at("2026-10-09T17:00"), new TimeLimit(2, LimitUnit.WORKING_HOUR)))
                    .isEqualTo(at("2026-10-10T09:00"));
        }

        @Test
        void shouldWorkWhenDateIsBoth() {
            LocalDate day = LocalDate.parse("2026-10-01");

            assertThat(new WorkingDays(Set.of(day), Set.of(day), Set.of()).include(day))
                    .isTrue();
        }
    }

    private LocalDateTime due(LocalDateTime from, int amount, LimitUnit unit) {
        return local(calendar.due(at(from), new TimeLimit(amount, unit)));
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, SHANGHAI);
    }
}
