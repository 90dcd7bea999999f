package org.chuangwen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.chuangwen.calendar.WorkingCalendar;
import org.chuangwen.calendar.WorkingDays;
import org.chuangwen.calendar.WorkingHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(ZONE, WorkingHours.REGULAR, WorkingDays.MONDAY_TO_FRIDAY);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2026-11-18T10:30", // within working hours
                "2026-11-18T13:00", // at noon
                "2026-11-16T07:00", // Monday before work
                "2026-11-22T03:00", // a Sunday night
            })
    void shouldLieInWorkingTimeAndInOrderWheneverItIsNow(String now) {
        Instant moment = java.time.LocalDateTime.parse(now).atZone(ZONE).toInstant();
        Past past = new Past(CALENDAR, moment, Duration.ofHours(112));

        List<Instant> moments = List.of(
                past.before(Duration.ofHours(112)),
                past.before(Duration.ofHours(9)),
                past.before(Duration.ofMinutes(24)));

        assertThat(moments).isSorted().allMatch(CALENDAR::isWorkingTime).allMatch(before -> before.isBefore(moment));
        assertThat(CALENDAR.workingTime(moments.get(1), moment)).isEqualTo(Duration.ofHours(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 100})
    void shouldReachAsFarBackAsAsked(int hours) {
        Instant now = ZonedDateTime.of(2026, 11, 18, 10, 30, 0, 0, ZONE).toInstant();

        Instant first = new Past(CALENDAR, now, Duration.ofHours(hours)).before(Duration.ofHours(hours));

        assertThat(CALENDAR.workingTime(first, now)).isEqualTo(Duration.ofHours(hours));
    }
}
