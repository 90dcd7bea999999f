package org.chuangwen.patrol;

import java.util.List;

/**
 * How a grid's patrols of a month stand.
 *
 * @param patroller who was to walk it, null if nobody is named
 * @param planned in the whole month
 * @param walks by everybody who walked it
 * @param due by now, pro rata
 * @param found cases that were reported on them
 * @param version of the plan, to be sent along with a change
 */
public record GridProgress(
        String gridCode,
        String grid,
        boolean small,
        String community,
        String communityPath,
        Long patrollerId,
        String patroller,
        String patrollerUsername,
        int planned,
        List<Walks> walks,
        int due,
        int found,
        int version) {

    /** How many were ended by whoever walked them. */
    public int done() {
        return walks.stream().mapToInt(Walks::done).sum();
    }

    /** How many nobody ended; they do not count. */
    public int forgotten() {
        return walks.stream().mapToInt(Walks::forgotten).sum();
    }

    /** Whether less was done than is due by now. */
    public boolean behind() {
        return done() < due;
    }

    /** How many are still to be walked this month. */
    public int left() {
        return Math.max(0, planned - done());
    }
}
