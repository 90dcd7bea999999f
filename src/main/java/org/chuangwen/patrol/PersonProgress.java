package org.chuangwen.patrol;

/**
 * How the grids of one person stand in a month.
 *
 * @param name null if nobody is named for these grids
 */
public record PersonProgress(Long personId, String name, int grids, int planned, int done, int due, int gridsBehind) {

    public boolean behind() {
        return gridsBehind > 0;
    }
}
