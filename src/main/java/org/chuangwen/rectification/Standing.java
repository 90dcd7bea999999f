package org.chuangwen.rectification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the grids or the units stood in a period.
 *
 * @param at when it was counted: the figures of the present are of this moment
 * @param rows one a grid or unit; the cases of none in a row of their own, if there are any
 * @param total of all rows
 * @param weeks what came in and what was closed, week by week
 */
public record Standing(Period period, By by, Instant at, List<Row> rows, Row total, List<Week> weeks) {

    /** By what the cases are told apart. */
    public enum By {
        /** The grid, its small grids included. */
        GRID,
        /** The unit of the present order. */
        UNIT
    }

    /**
     * The figures of one grid or unit.
     *
     * @param code {@link CaseFilter#NOWHERE} for those of none; null for the total
     * @param name null where the code is no grid's or unit's
     * @param mine whether the asker answers for this grid
     * @param counts every figure, nought included
     * @param limitUsed how much of their last limit the units of the closed cases used on average, in hundredths; null
     *     if none of them tells
     */
    public record Row(String code, String name, boolean mine, Map<Figure, Long> counts, Integer limitUsed) {

        public long count(Figure figure) {
            return counts.getOrDefault(figure, 0L);
        }

        /** How many of a hundred closed ones the figure counts, rounded; null if none was closed. */
        public Integer rate(Figure figure) {
            long closed = count(Figure.CLOSED);
            return closed == 0 ? null : (int) Math.round(100.0 * count(figure) / closed);
        }
    }

    /** One week's part of the period. */
    public record Week(Period period, long intake, long closed) {}
}
