package org.chuangwen.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.chuangwen.language.Dates;

/**
 * What time it is in the city. The zone is {@code CHUANGWEN_ZONE}, Asia/Shanghai unless set.
 *
 * <p>Can be held at a moment, so that the demo's past can be played and a test can move time by hand.
 */
@ApplicationScoped
public class CityClock {

    private volatile Instant held;

    /** Now, to the microsecond: what a database keeps. */
    public Instant now() {
        Instant moment = held;
        return (moment == null ? Instant.now() : moment).truncatedTo(ChronoUnit.MICROS);
    }

    public ZoneId zone() {
        return Dates.ZONE;
    }

    /** Stops the clock at this moment, for everybody. */
    public void holdAt(Instant moment) {
        held = moment;
    }

    /** Lets the clock run again, at the real time. */
    public void release() {
        held = null;
    }
}
