package org.chuangwen.rectification;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A number by which grids and units are compared: how many cases there are of which its condition is true. The number
 * and the list of the rows behind it are asked for with this one condition, so that they cannot differ.
 *
 * <p>A case that was split is counted by its parts, each with its own unit, and not once more itself. The unit is that
 * of the case's present order: what another unit sent back is not counted against it.
 */
public enum Figure {
    /** 受理: reported within the period, whatever became of it. */
    INTAKE(Moment.REPORTED, null),

    /**
     * 结案: closed within the period after verification on the spot; not what was refused, joined or fixed on the spot.
     */
    CLOSED(Moment.CLOSED, "c.state = " + CaseState.CLOSED.literal()),

    /** 按期: of those closed, whose unit gave feedback before each of its limits ended, a rework's limit included. */
    CLOSED_IN_TIME(
            Moment.CLOSED,
            "c.state = " + CaseState.CLOSED.literal() + " and o.wasOverdue = false and o.overdue = false"),

    /** 逾期结案: of those closed, which are not in time. */
    CLOSED_LATE(
            Moment.CLOSED,
            "c.state = " + CaseState.CLOSED.literal() + " and (o.wasOverdue = true or o.overdue = true)"),

    /** 返工: of those closed, which verification had sent back to rework at least once. */
    REWORKED(Moment.CLOSED, "c.state = " + CaseState.CLOSED.literal() + " and c.reworkCount > 0"),

    /** 自行处置: put right at once by whoever found it, and entered as such within the period. */
    FIXED_ON_SPOT(Moment.CLOSED, "c.state = " + CaseState.FIXED_ON_SPOT.literal()),

    /** 在办: not over now, whenever it was reported. */
    OPEN(Moment.NOW, null),

    /** 超期未办结: in a unit's hands now, whose limit has ended. */
    OVERDUE(Moment.NOW, "c.state = " + CaseState.RECTIFYING.literal() + " and o.dueAt <= :now");

    /** Which moment of a case decides whether it belongs to a period. */
    public enum Moment {
        REPORTED("c.reportedAt >= :from and c.reportedAt < :to"),
        CLOSED("c.closedAt >= :from and c.closedAt < :to"),
        /** The present state: the period does not matter. */
        NOW("c.state in ("
                + Arrays.stream(CaseState.values())
                        .filter(state -> !state.isOver())
                        .map(CaseState::literal)
                        .collect(Collectors.joining(", "))
                + ")");

        private final String condition;

        Moment(String condition) {
            this.condition = condition;
        }

        /** On the case {@code c}; with the parameters {@code from} and {@code to} if it is of a period. */
        String condition() {
            return condition;
        }

        public boolean isOfPeriod() {
            return this != NOW;
        }
    }

    /**
     * True of every case that is counted: not of a split one, which waits for its parts and closes without an order.
     */
    static final String COUNTED =
            "c.state <> " + CaseState.SPLIT.literal() + " and (c.state <> " + CaseState.CLOSED.literal()
                    + " or o.state = " + OrderState.class.getName() + "." + OrderState.FULFILLED + ")";

    private final Moment moment;
    private final String condition;

    Figure(Moment moment, String condition) {
        this.moment = moment;
        this.condition = condition;
    }

    public Moment moment() {
        return moment;
    }

    /** What is true of the counted beyond their moment: on the case {@code c}, its order {@code o} and {@code :now}. */
    String condition() {
        return condition == null ? "1 = 1" : condition;
    }
}
