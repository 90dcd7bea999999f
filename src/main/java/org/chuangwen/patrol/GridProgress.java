package org.chuangwen.patrol;

/**
 * How a grid's patrols of a month stand.
 *
 * @param patroller who is to walk it, null if nobody is named
 * @param planned in the whole month
 * @param done that were ended by the patroller, by whomever they were walked
 * @param due by now, pro rata
 * @param forgotten that nobody ended, and that do not count
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
        int done,
        int due,
        int forgotten,
        int found,
        int version) {

    /** Whether less was done than is due by now. */
    public boolean behind() {
        return done < due;
    }

    /** How many are still to be walked this month. */
    public int left() {
        return Math.max(0, planned - done);
    }
}
