package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.workflow.Timers;

/** Moves the city's clock through the demo's past. It stays held: whoever loads the demo lets it go. */
@Dependent
class DemoTime {

    private static final LocalTime MORNING = LocalTime.of(9, 10);

    /** No holiday is longer. */
    private static final int LONGEST_HOLIDAY_DAYS = 12;

    @Inject
    private Timers timers;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private CityClock clock;

    Instant now() {
        return clock.now();
    }

    /** Lets every timer on the way run when it was due. */
    void passTo(Instant moment) {
        Optional<Instant> due = timers.nextDue(moment);
        while (due.isPresent()) {
            clock.holdAt(due.get());
            timers.runDue(due.get());
            due = timers.nextDue(moment);
        }
        clock.holdAt(moment);
    }

    /**
     * The first morning so many days on, or later, on which people are at work; where that is not until after
     * {@code latest}, the morning itself.
     */
    Instant workMorning(int days, Instant latest) {
        Instant morning = morningOf(clock.now().plus(Duration.ofDays(days)));
        return IntStream.range(0, LONGEST_HOLIDAY_DAYS)
                .mapToObj(later -> morning.plus(Duration.ofDays(later)))
                .filter(one -> workingClock.calendar().isWorkingTime(one))
                .findFirst()
                .filter(one -> one.isBefore(latest))
                .orElse(morning);
    }

    LocalDate today() {
        return clock.now().atZone(clock.zone()).toLocalDate();
    }

    /** When people sit down to such things. */
    Instant morningOf(Instant day) {
        return day.atZone(clock.zone())
                .toLocalDate()
                .atTime(MORNING)
                .atZone(clock.zone())
                .toInstant();
    }
}
