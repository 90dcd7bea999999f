package org.chuangwen.rectification;

import java.time.Instant;

/**
 * A unit's time for a case, as every list and the map tell it: it runs while the case is in the unit's hands. Once the
 * unit has fed back others are at it, and all there is to tell is whether its time was let pass.
 *
 * @param until when the time that runs ends; null if none runs
 * @param passed whether it ran out before the unit fed back
 */
public record UnitTime(Instant until, boolean passed) {

    /**
     * @param dueAt the end of the present order's time, null without an order
     * @param overdue whether that time was let pass, null without an order
     */
    static UnitTime of(CaseState state, Instant dueAt, Boolean overdue) {
        boolean runs = state == CaseState.RECTIFYING;
        return new UnitTime(runs ? dueAt : null, !runs && Boolean.TRUE.equals(overdue));
    }
}
