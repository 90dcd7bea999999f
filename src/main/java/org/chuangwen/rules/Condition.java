package org.chuangwen.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an input cell asks for. Data, never an expression: whatever is not one of these kinds is not a condition. */
public sealed interface Condition {

    /** Whatever it is, known or not. */
    record Any() implements Condition {}

    /** One of these words. */
    record Among(List<String> values) implements Condition {
        public Among {
            values = List.copyOf(values);
        }
    }

    /** None of these words. */
    record NoneOf(List<String> values) implements Condition {
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** A number in one of these ranges. */
    record Within(List<Range> ranges) implements Condition {
        public Within {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * Numbers between two bounds.
     *
     * @param low null for no lower bound
     * @param high null for no upper bound
     */
    record Range(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) {

        public static Range exactly(BigDecimal number) {
            return new Range(number, true, number, true);
        }

        /** @param comparison {@code <}, {@code <=}, {@code >} or {@code >=} */
        static Range bounded(String comparison, BigDecimal bound) {
            boolean with = comparison.endsWith("=");
            return comparison.startsWith("<")
                    ? new Range(null, false, bound, with)
                    : new Range(bound, with, null, false);
        }

        /** Whether it has two bounds that differ. */
        boolean isBetween() {
            return low != null && high != null && low.compareTo(high) != 0;
        }

        /** A number or a comparison with one, as everybody writes it; not for what lies between two. */
        String comparison() {
            if (low == null) {
                return (withHigh ? "<= " : "< ") + high.toPlainString();
            }
            if (high == null) {
                return (withLow ? ">= " : "> ") + low.toPlainString();
            }
            return low.toPlainString();
        }

        boolean covers(Range other) {
            return reachesDownTo(other) && reachesUpTo(other);
        }

        private boolean reachesDownTo(Range other) {
            if (low == null || other.low == null) {
                return low == null;
            }
            int order = low.compareTo(other.low);
            return order < 0 || order == 0 && (withLow || !other.withLow);
        }

        private boolean reachesUpTo(Range other) {
            if (high == null || other.high == null) {
                return high == null;
            }
            int order = high.compareTo(other.high);
            return order > 0 || order == 0 && (withHigh || !other.withHigh);
        }
    }

    Condition ANY = new Any();

    /** Whether everything that meets the other condition meets this one too. Errs on the side of no. */
    default boolean covers(Condition other) {
        if (this instanceof Any) {
            return true;
        }
        if (this instanceof Among mine && other instanceof Among theirs) {
            return mine.values().containsAll(theirs.values());
        }
        if (this instanceof NoneOf mine && other instanceof NoneOf theirs) {
            return theirs.values().containsAll(mine.values());
        }
        if (this instanceof NoneOf mine && other instanceof Among theirs) {
            Set<String> common = new HashSet<>(mine.values());
            common.retainAll(theirs.values());
            return common.isEmpty();
        }
        if (this instanceof Within mine && other instanceof Within theirs) {
            return theirs.ranges().stream()
                    .allMatch(range -> mine.ranges().stream().anyMatch(wide -> wide.covers(range)));
        }
        return false;
    }
}
