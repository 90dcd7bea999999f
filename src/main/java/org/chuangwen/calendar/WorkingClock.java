package org.chuangwen.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * The city's working calendar, for everybody who counts time. Its hours are {@code CHUANGWEN_WORKING_HOURS}, as in
 * {@code 08:00-12:00,14:00-18:00}, which they are unless set; its days are Monday to Friday but for the
 * {@link Holidays}.
 */
@ApplicationScoped
public class WorkingClock {

    static final String HOURS = "CHUANGWEN_WORKING_HOURS";

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    private CityClock cityClock;

    @Inject
    private Holidays holidays;

    private WorkingHours hours;
    private volatile Read read;

    private record Read(WorkingCalendar calendar, Instant at) {}

    @PostConstruct
    void readHours() {
        hours = configuredHours();
    }

    /** Reads the setting at start: a mistyped one stops the application then, not when the first limit is counted. */
    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // Being called has made the container build the bean, which reads the setting.
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) HolidaysChanged changed) {
        read = null;
    }

    /** The calendar that holds now; what another node has changed is known here within a minute. */
    public WorkingCalendar calendar() {
        Read last = read;
        Instant now = Instant.now();
        if (last == null || last.at().plus(KEPT).isBefore(now)) {
            last = new Read(new WorkingCalendar(cityClock.zone(), hours, holidays.workingDays()), now);
            read = last;
        }
        return last.calendar();
    }

    /** Whether the holidays between two moments are known; see {@link WorkingCalendar#isCertain}. */
    public boolean isCertain(Instant from, Instant to) {
        return calendar().isCertain(from, to);
    }

    /** When a limit ends that begins at {@code from}. */
    public Instant due(Instant from, TimeLimit limit) {
        return calendar().due(from, limit);
    }

    /** When to remind of a limit that begins at {@code from}: three quarters of the way. */
    public Instant reminder(Instant from, TimeLimit limit) {
        return calendar().reminder(from, limit);
    }

    /** The moment by which that much working time has passed since {@code from}: where a paused clock goes on. */
    public Instant after(Instant from, Duration workingTime) {
        return calendar().after(from, workingTime);
    }

    /** The exact working time between two moments; none if {@code to} is not after {@code from}. */
    public Duration workingTime(Instant from, Instant to) {
        return calendar().workingTime(from, to);
    }

    /** The whole minutes of {@link #workingTime}. */
    public long workingMinutes(Instant from, Instant to) {
        return calendar().workingMinutes(from, to);
    }

    private static WorkingHours configuredHours() {
        String setting = System.getProperty(HOURS, System.getenv(HOURS));
        if (setting == null || setting.isBlank()) {
            return WorkingHours.REGULAR;
        }
        try {
            return WorkingHours.parse(setting);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(HOURS + ": " + e.getMessage(), e);
        }
    }
}
