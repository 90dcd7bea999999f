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
import net.jqwik.api.constraints.Size;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingCalendar;
import org.chuangwen.calendar.WorkingDays;
import org.chuangwen.calendar.WorkingHours;
import org.junit.jupiter.api.Test;

class LimitClockTest {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(ZoneId.of("Asia/Shanghai"), WorkingHours.REGULAR, WorkingDays.MONDAY_TO_FRIDAY);
    private static final TimeLimit THREE_DAYS = new TimeLimit(3, LimitUnit.WORKING_DAY);
    private static final Instant MONDAY = at("2040-03-05T08:00:00+08:00");

    /** What can be done to a clock. */
    enum Verb {
        STOP,
        GO_ON,
        SUSPEND,
        EXTEND
    }

    @Property
    void shouldRemindAsTheCalendarDoesWhereNothingWasMoved(
            @ForAll @LongRange(min = 0, max = 3_000_000) long minutes,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 200) int amount) {
        Instant from = MONDAY.plus(Duration.ofMinutes(minutes));
        TimeLimit limit = new TimeLimit(amount, unit);
        LimitClock clock = LimitClock.start(CALENDAR, limit, from);

        assertThat(clock.due()).isEqualTo(CALENDAR.due(from, limit));
        assertThat(clock.reminder(from)).isEqualTo(CALENDAR.reminder(from, limit));
    }

    @Property
    void shouldEndInWorkingTimeWhateverWasDone(
            @ForAll @LongRange(min = 0, max = 20_000) long minutes,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @Size(max = 8) List<Verb> verbs,
            @ForAll @IntRange(min = 1, max = 4_000) int step) {
        Instant begun = MONDAY.plus(Duration.ofMinutes(minutes));
        Instant now = begun;
        LimitClock clock = LimitClock.start(CALENDAR, new TimeLimit(amount, unit), begun);
        for (Verb verb : verbs) {
            now = now.plus(Duration.ofMinutes(step));
            clock = after(verb, clock, now);
        }
        clock = clock.goOn(now);

        assertThat(unit == LimitUnit.URGENT_HOUR || CALENDAR.isWorkingTime(clock.due()))
                .as("%s ends at %s", clock, clock.due())
                .isTrue();
        assertThat(clock.reminder(begun)).isBetween(clock.since(), latest(clock.due(), clock.since()));
    }

    private static LimitClock after(Verb verb, LimitClock clock, Instant now) {
        return switch (verb) {
            case STOP -> clock.stop(now);
            case GO_ON -> clock.goOn(now);
            case SUSPEND -> clock.suspend(now, now.plus(Duration.ofDays(9)));
            case EXTEND -> clock.extend(2);
        };
    }

    @Property
    void shouldMoveEndByAsLongAsItStoodStill(
            @ForAll @LongRange(min = 0, max = 20_000) long minutes,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @IntRange(min = 0, max = 100) int usedPercent,
            @ForAll @LongRange(min = 0, max = 50_000) long still) {
        LimitClock clock = running(minutes, unit, amount);
        Instant stopped = between(clock.since(), clock.due(), usedPercent);
        Instant goesOn = stopped.plus(Duration.ofMinutes(still));

        Instant end = clock.stop(stopped).goOn(goesOn).due();

        switch (unit) {
            case WORKING_HOUR, WORKING_DAY ->
                assertThat(CALENDAR.workingTime(clock.due(), end)).isEqualTo(CALENDAR.workingTime(stopped, goesOn));
            case URGENT_HOUR -> assertThat(end).isEqualTo(clock.due().plus(Duration.ofMinutes(still)));
            case CALENDAR_DAY ->
                assertThat(end).isEqualTo(CALENDAR.after(clock.due().plus(Duration.ofMinutes(still)), Duration.ZERO));
        }
    }

    @Property
    void shouldChangeNothingWhenStoppedOrStartedTwice(
            @ForAll @LongRange(min = 0, max = 20_000) long minutes,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @LongRange(min = 0, max = 50_000) long later) {
        LimitClock clock = running(minutes, unit, amount);
        Instant first = clock.since().plus(Duration.ofMinutes(later / 2));
        Instant second = clock.since().plus(Duration.ofMinutes(later));
        LimitClock stopped = clock.stop(first);

        assertThat(stopped.stop(second)).isEqualTo(stopped);
        assertThat(stopped.left(second)).isEqualTo(stopped.left());
        assertThat(clock.goOn(second)).isEqualTo(clock);
    }

    @Property
    void shouldLeaveExactlyWhatWasLeftWhenASuspendedOrderComesBack(
            @ForAll @LongRange(min = 0, max = 20_000) long minutes,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @IntRange(min = 0, max = 99) int usedPercent,
            @ForAll @IntRange(min = 1, max = 365) int days,
            @ForAll @IntRange(min = 0, max = 100) int sentBackPercent) {
        LimitClock clock = running(minutes, unit, amount);
        Instant asked = between(clock.since(), clock.due(), usedPercent);
        Instant until = asked.plus(Duration.ofDays(days));
        LimitClock suspended = clock.suspend(asked, until);

        LimitClock sentBack = suspended.stop(between(asked, until, sentBackPercent));

        // A limit in 自然日 may have become longer, by what it ended outside working time.
        assertThat(sentBack.left()).isEqualTo(suspended.left());
        assertThat(sentBack.granted().minus(sentBack.left()))
                .isEqualTo(clock.granted().minus(clock.left(asked)));
        if (unit != LimitUnit.CALENDAR_DAY) {
            assertThat(sentBack.left()).isEqualTo(clock.left(asked));
            assertThat(sentBack.goOn(until).left()).isEqualTo(clock.left(asked));
        }
    }

    @Property
    void shouldBeUsedUpAtItsEndAndHalfOfItHalfway(
            @ForAll @LongRange(min = 0, max = 20_000) long minutes,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @LongRange(min = 0, max = 50_000) long still) {
        LimitClock clock = running(minutes, unit, amount);
        Instant pause = between(clock.since(), clock.due(), 30);
        LimitClock resumed = clock.stop(pause).goOn(pause.plus(Duration.ofMinutes(still)));

        assertThat(clock.used(clock.due())).isEqualTo(100);
        assertThat(resumed.used(resumed.due())).isEqualTo(100);
        assertThat(resumed.used(resumed.since())).isLessThanOrEqualTo(clock.used(pause));
        if (unit != LimitUnit.CALENDAR_DAY) {
            assertThat(resumed.used(resumed.since())).isEqualTo(clock.used(pause));
        }
    }

    @Test
    void shouldTellMoreThanAHundredWhenOverdrawnAndTakenUpAgain() {
        LimitClock clock = LimitClock.start(CALENDAR, THREE_DAYS, MONDAY);
        LimitClock sentBack = clock.stop(at("2040-03-09T18:00:00+08:00"));
        LimitClock again = sentBack.goOn(at("2040-03-12T08:00:00+08:00"));

        assertThat(again.due()).isEqualTo(at("2040-03-12T08:00:00+08:00"));
        assertThat(again.used(at("2040-03-12T12:00:00+08:00"))).isEqualTo(183);
    }

    @Test
    void shouldEndOnMondayWhenTheDaysLeftEndOnASaturday() {
        LimitClock days = LimitClock.start(CALENDAR, new TimeLimit(2, LimitUnit.CALENDAR_DAY), MONDAY);

        LimitClock again = days.stop(at("2040-03-05T09:34:00+08:00")).goOn(at("2040-03-08T11:08:00+08:00"));

        assertThat(again.due()).isEqualTo(at("2040-03-12T08:00:00+08:00"));
    }

    @Test
    void shouldRemindWhenAQuarterIsLeftOfAnExtendedLimit() {
        LimitClock clock = LimitClock.start(CALENDAR, THREE_DAYS, MONDAY).extend(2);

        assertThat(clock.due()).isEqualTo(at("2040-03-09T18:00:00+08:00"));
        assertThat(clock.reminder(MONDAY)).isEqualTo(at("2040-03-09T10:00:00+08:00"));
    }

    @Test
    void shouldNotRemindWhileSuspended() {
        Instant end = at("2040-06-04T00:00:00+08:00");
        LimitClock clock = LimitClock.start(CALENDAR, THREE_DAYS, MONDAY).suspend(at("2040-03-07T17:00:00+08:00"), end);

        assertThat(clock.due()).isEqualTo(at("2040-06-04T09:00:00+08:00"));
        assertThat(clock.reminder(MONDAY)).isAfterOrEqualTo(end).isBefore(clock.due());
    }

    @Test
    void shouldRemindBeforeTheEndOfWhatWasLeftWhenTheUnitHasItAgain() {
        LimitClock again = LimitClock.start(CALENDAR, THREE_DAYS, at("2040-03-01T08:00:00+08:00"))
                .stop(at("2040-03-02T12:00:00+08:00"))
                .goOn(MONDAY);

        assertThat(again.due()).isEqualTo(at("2040-03-06T12:00:00+08:00"));
        assertThat(again.reminder(MONDAY)).isEqualTo(at("2040-03-05T16:00:00+08:00"));
    }

    private static LimitClock running(long minutes, LimitUnit unit, int amount) {
        return LimitClock.start(CALENDAR, new TimeLimit(amount, unit), MONDAY.plus(Duration.ofMinutes(minutes)));
    }

    private static Instant between(Instant from, Instant to, int percent) {
        return from.plusSeconds(Duration.between(from, to).toSeconds() * percent / 100);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
