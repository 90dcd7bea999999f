package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;

/**
 * Stops an order's clock and lets it go on: in working time for limits in working time, by the plain clock for the
 * others.
 */
@Dependent
class LimitClock {

    private final WorkingClock workingClock;

    @Inject
    LimitClock(WorkingClock workingClock) {
        this.workingClock = workingClock;
    }

    /** What is left of the order's limit; nothing once it is overdue. */
    Duration left(RectificationOrder order, Instant now) {
        if (!now.isBefore(order.dueAt())) {
            return Duration.ZERO;
        }
        return inWorkingTime(order.limit().unit())
                ? workingClock.workingTime(now, order.dueAt())
                : Duration.between(now, order.dueAt());
    }

    /** How much of the order's limit is used up, in hundredths; more than a hundred once it is overdue. */
    int used(RectificationOrder order, Instant now) {
        long whole = spent(order, order.dueAt()).toMillis();
        return whole == 0
                ? 0
                : (int) Math.min(Math.round(100.0 * spent(order, now).toMillis() / whole), Integer.MAX_VALUE);
    }

    private Duration spent(RectificationOrder order, Instant until) {
        return between(order.limit().unit(), order.limitFrom(), until);
    }

    private Duration between(LimitUnit unit, Instant from, Instant until) {
        return inWorkingTime(unit) ? workingClock.workingTime(from, until) : Duration.between(from, until);
    }

    /**
     * When to remind: once three quarters of the limit are used, counted back from its end, which may have been moved.
     * At once where less is left to begin with.
     *
     * @param suspendedUntil when the clock goes on or went on again, null if it never stood still
     */
    Instant reminder(RectificationOrder order, Instant suspendedUntil) {
        LimitUnit unit = order.limit().unit();
        Instant from = order.limitFrom();
        Duration whole = between(unit, from, workingClock.due(from, order.limit()));
        Duration quarter = whole.minus(whole.multipliedBy(3).dividedBy(4));
        if (suspendedUntil != null && suspendedUntil.isAfter(from)) {
            from = suspendedUntil;
        }
        Duration before = between(unit, from, order.dueAt()).minus(quarter);
        return later(unit, from, before.isNegative() ? Duration.ZERO : before);
    }

    /** When the limit of an order that was sent back ends, if it goes on now. */
    Instant resumed(RectificationOrder paused, Instant now) {
        return later(paused.limit().unit(), now, paused.leftWhenPaused());
    }

    /** When the order's limit ends with that much more of its own unit. */
    Instant extended(RectificationOrder order, int amount) {
        return workingClock.due(
                order.dueAt(), new TimeLimit(amount, order.limit().unit()));
    }

    /** When the order's limit ends if it stands still from now until then. */
    Instant suspended(RectificationOrder order, Instant now, Instant until) {
        return later(order.limit().unit(), until, left(order, now));
    }

    private Instant later(LimitUnit unit, Instant from, Duration left) {
        return inWorkingTime(unit) ? workingClock.after(from, left) : from.plus(left);
    }

    private static boolean inWorkingTime(LimitUnit unit) {
        return unit == LimitUnit.WORKING_HOUR || unit == LimitUnit.WORKING_DAY;
    }
}
