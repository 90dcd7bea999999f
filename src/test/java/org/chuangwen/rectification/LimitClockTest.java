package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingCalendar;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.calendar.WorkingDays;
import org.chuangwen.calendar.WorkingHours;
import org.junit.jupiter.api.Test;

class LimitClockTest {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(ZoneId.of("Asia/Shanghai"), WorkingHours.REGULAR, WorkingDays.MONDAY_TO_FRIDAY);
    private static final TimeLimit THREE_DAYS = new TimeLimit(3, LimitUnit.WORKING_DAY);
    private static final Instant MONDAY = at("2040-03-05T08:00:00+08:00");

    private final LimitClock clock = new LimitClock(new WorkingClock() {
        @Override
        public WorkingCalendar calendar() {
            return CALENDAR;
        }
    });

    @Property
    void shouldRemindAsTheCalendarDoesWhereNothingWasMoved(
            @ForAll @LongRange(min = 0, max = 3_000_000) long minutes,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 200) int amount) {
        Instant from = MONDAY.plus(Duration.ofMinutes(minutes));
        TimeLimit limit = new TimeLimit(amount, unit);

        assertThat(clock.reminder(order(limit, from, CALENDAR.due(from, limit)), null))
                .isEqualTo(CALENDAR.reminder(from, limit));
    }

    @Test
    void shouldRemindWhenAQuarterIsLeftOfAnExtendedLimit() {
        RectificationOrder order = order(THREE_DAYS, MONDAY, CALENDAR.due(MONDAY, THREE_DAYS));
        order.extend(clock.extended(order, 2));

        assertThat(order.dueAt()).isEqualTo(at("2040-03-09T18:00:00+08:00"));
        assertThat(clock.reminder(order, null)).isEqualTo(at("2040-03-09T10:00:00+08:00"));
    }

    @Test
    void shouldNotRemindWhileSuspended() {
        RectificationOrder order = order(THREE_DAYS, MONDAY, CALENDAR.due(MONDAY, THREE_DAYS));
        Instant end = at("2040-06-04T00:00:00+08:00");
        order.postpone(clock.suspended(order, at("2040-03-07T17:00:00+08:00"), end));

        assertThat(order.dueAt()).isEqualTo(at("2040-06-04T09:00:00+08:00"));
        assertThat(clock.reminder(order, end)).isAfterOrEqualTo(end).isBefore(order.dueAt());
    }

    @Test
    void shouldRemindBeforeTheEndOfWhatWasLeftWhenTheUnitHasItAgain() {
        RectificationOrder order = order(THREE_DAYS, MONDAY, at("2040-03-06T16:00:00+08:00"));

        assertThat(clock.reminder(order, null)).isEqualTo(at("2040-03-05T18:00:00+08:00"));
    }

    private static RectificationOrder order(TimeLimit limit, Instant from, Instant due) {
        Discovery discovery = new Discovery(
                Source.GRID_PATROL,
                null,
                "飞线充电",
                "Wires hang from the windows",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Severity.MAJOR,
                null,
                List.of());
        RectificationCase of = new RectificationCase(
                "AJ-2040-000012", discovery, Source.GRID_PATROL, 1, 2, null, "Heping Road 12", 3, from);
        return new RectificationOrder(of, "整改〔2040〕12号", 7, null, limit, from, due);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
