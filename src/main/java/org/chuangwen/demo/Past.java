package org.chuangwen.demo;

import java.time.Duration;
import java.time.Instant;
import org.chuangwen.calendar.WorkingCalendar;

/** Counts backward from now in working time, so that what happened lies where people were at work. */
final class Past {

    private final WorkingCalendar calendar;
    private final Instant begin;
    private final Duration whole;

    /** @param reach how far back it is asked for at most, in working time */
    Past(WorkingCalendar calendar, Instant now, Duration reach) {
        this.calendar = calendar;
        Instant back = now;
        while (calendar.workingTime(back, now).compareTo(reach) < 0) {
            back = back.minus(Duration.ofDays(1));
        }
        this.begin = back;
        this.whole = calendar.workingTime(back, now);
    }

    /** The moment that lies so much working time before now. */
    Instant before(Duration ago) {
        return calendar.after(begin, whole.minus(ago));
    }
}
