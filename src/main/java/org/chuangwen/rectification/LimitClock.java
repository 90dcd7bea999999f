package org.chuangwen.rectification;

import java.time.Duration;
import java.time.Instant;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingCalendar;

/**
 * What is left of an order's limit, and since when that runs down. The due time, the reminder and what was used follow
 * from these two, in whatever order the clock was stopped, started and moved.
 *
 * <p>Durations are of the kind of time that the limit counts: working time for 工作时 and 工作日, plain time for 紧急工作时 and
 * 自然日.
 *
 * @param limit as it was set, without extensions
 * @param granted all of it, extensions included
 * @param left of it at {@code since}, or for as long as the clock stands still; negative where it is overdrawn
 * @param since from when it runs down, ahead while it is suspended; null while it stands still
 */
record LimitClock(WorkingCalendar calendar, TimeLimit limit, Duration granted, Duration left, Instant since) {

    /** The clock of a limit that begins now. */
    static LimitClock start(WorkingCalendar calendar, TimeLimit limit, Instant now) {
        Duration whole = between(calendar, limit.unit(), now, calendar.due(now, limit));
        return new LimitClock(calendar, limit, whole, whole, now);
    }

    /** It stands still from now on; one that does so already stays as it is. */
    LimitClock stop(Instant now) {
        return since == null ? this : new LimitClock(calendar, limit, granted, left(now), null);
    }

    /** It goes on with what is left; one that runs already stays as it is. */
    LimitClock goOn(Instant now) {
        return since == null ? new LimitClock(calendar, limit, granted, left, now).toItsEnd() : this;
    }

    /** It stands still from then until then and goes on by itself. */
    LimitClock suspend(Instant from, Instant until) {
        return stop(from).goOn(until);
    }

    /** More time on top, of the limit's own unit. */
    LimitClock extend(int amount) {
        Duration more = length(new TimeLimit(amount, limit.unit()));
        return new LimitClock(calendar, limit, granted.plus(more), left.plus(more), since).toItsEnd();
    }

    /** A limit in 自然日 that would end outside working time is that much longer. */
    private LimitClock toItsEnd() {
        if (since == null || left.isNegative()) {
            return this;
        }
        Duration longer = between(since, due()).minus(left);
        return new LimitClock(calendar, limit, granted.plus(longer), left.plus(longer), since);
    }

    /** When the limit ends: never outside working time, but for 紧急工作时. Of a clock that runs. */
    Instant due() {
        Instant end = after(since, notNegative(left));
        return limit.unit() == LimitUnit.CALENDAR_DAY ? calendar.after(end, Duration.ZERO) : end;
    }

    /**
     * When to remind: once three quarters of the limit are used, counted back from its end, which may have been moved.
     * At once where less is left to begin with. Of a clock that runs.
     *
     * @param begun when the limit began: a limit in 自然日 is as long as the days it met
     */
    Instant reminder(Instant begun) {
        Duration whole = between(begun, calendar.due(begun, limit));
        Duration quarter = whole.minus(whole.multipliedBy(3).dividedBy(4));
        return after(since, notNegative(left.minus(quarter)));
    }

    /** What is left at that moment; negative once it is overdrawn. */
    Duration left(Instant now) {
        return since == null || !now.isAfter(since) ? left : left.minus(between(since, now));
    }

    /** How much of all that was granted is used up, in hundredths; more than a hundred once it is overdrawn. */
    int used(Instant now) {
        long whole = granted.toMillis();
        long spent = granted.minus(left(now)).toMillis();
        return whole == 0 ? 0 : (int) Math.min(Math.round(100.0 * spent / whole), Integer.MAX_VALUE);
    }

    private Duration length(TimeLimit of) {
        return switch (of.unit()) {
            case URGENT_HOUR, WORKING_HOUR -> Duration.ofHours(of.amount());
            case WORKING_DAY -> calendar.hours().perDay().multipliedBy(of.amount());
            case CALENDAR_DAY -> Duration.ofDays(of.amount());
        };
    }

    private Instant after(Instant from, Duration time) {
        return inWorkingTime(limit.unit()) ? calendar.after(from, time) : from.plus(time);
    }

    /** The time between two moments, of the kind that the limit counts. */
    Duration between(Instant from, Instant to) {
        return between(calendar, limit.unit(), from, to);
    }

    private static Duration between(WorkingCalendar calendar, LimitUnit unit, Instant from, Instant to) {
        return inWorkingTime(unit) ? calendar.workingTime(from, to) : Duration.between(from, to);
    }

    private static boolean inWorkingTime(LimitUnit unit) {
        return unit == LimitUnit.WORKING_HOUR || unit == LimitUnit.WORKING_DAY;
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
