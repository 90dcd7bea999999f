package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;

/** Takes orders' clocks in hand, by the calendar that holds now. */
@Dependent
class LimitClocks {

    @Inject
    private WorkingClock workingClock;

    /** The clock of a limit that begins now. */
    LimitClock start(TimeLimit limit, Instant now) {
        return LimitClock.start(workingClock.calendar(), limit, now);
    }

    /** The order's clock as it stands. */
    LimitClock of(RectificationOrder order) {
        return order.clock(workingClock.calendar());
    }
}
