package org.chuangwen.rectification;

import java.time.Duration;

/**
 * How much time a case has spent with one party.
 *
 * @param used working time, by the city's calendar, up to now while it is still there; plain time where a unit's limit
 *     is in 紧急工作时
 * @param running whether its time runs now: it has the case, and is not let off for a while
 */
public record StageTime(Party party, Duration used, boolean running) {

    /** Whose hours are used. */
    public enum Party {
        /** The dispatcher's office: registering, dispatching, deciding. */
        OFFICE,
        /** The responsible units: rectifying. */
        UNIT,
        /** The inspectors: verifying, looking again. */
        INSPECTION,
        /** The community's patroller or clerk: answering. */
        COMMUNITY
    }
}
