package org.chuangwen.rectification;

import java.time.Instant;
import java.util.function.Function;

/** In which order a list of cases stands; what has not the value stands at the end. */
public enum CaseSort {
    /** Latest report first. */
    NEWEST(null, true, null, null),
    /** Earliest report first. */
    OLDEST(null, false, null, null),
    /** What is due first, first. */
    DUE("coalesce(o.dueAt, :edge)", false, Instant.parse("9999-01-01T00:00:00Z"), CaseRow::dueAt),
    /** What was closed last, first. */
    CLOSED("coalesce(c.closedAt, :edge)", true, Instant.EPOCH, CaseRow::closedAt);

    /** Null where the id is all there is to sort by. */
    private final String value;

    private final boolean descending;
    private final Instant edge;
    private final Function<CaseRow, Instant> valueOf;

    CaseSort(String value, boolean descending, Instant edge, Function<CaseRow, Instant> valueOf) {
        this.value = value;
        this.descending = descending;
        this.edge = edge;
        this.valueOf = valueOf;
    }

    /**
     * Where a page ends.
     *
     * @param value of the last row, null where the list is sorted by nothing but the id
     */
    public record Position(Instant value, long id) {

        /** Null if the text is no position, or one of another order. */
        static Position parse(CaseSort sort, String text) {
            if (text == null || !text.matches(sort.value == null ? "\\d{1,18}" : "-?\\d{1,18}~\\d{1,18}")) {
                return null;
            }
            int mark = text.indexOf('~');
            long micros = mark < 0 ? 0 : Long.parseLong(text.substring(0, mark));
            return new Position(
                    mark < 0
                            ? null
                            : Instant.ofEpochSecond(
                                    Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L),
                    Long.parseLong(text.substring(mark + 1)));
        }

        @Override
        public String toString() {
            return value == null ? String.valueOf(id) : micros() + "~" + id;
        }

        private long micros() {
            return value.getEpochSecond() * 1_000_000L + value.getNano() / 1_000L;
        }
    }

    /** Where the list goes on after a row. */
    public Position after(CaseRow row) {
        Instant own = value == null ? null : valueOf.apply(row);
        return new Position(value == null ? null : own == null ? edge : own, row.id());
    }

    /** Whether the text is a position of this order. */
    public boolean knows(String text) {
        return Position.parse(this, text) != null;
    }

    /** Narrows a query to what stands behind a position. */
    void goOn(Position after, CaseConditions conditions) {
        if (value != null) {
            conditions.with("edge", edge);
        }
        if (after == null) {
            return;
        }
        String beyond = descending ? " < " : " > ";
        conditions.with("after", after.id());
        if (value == null) {
            conditions.add("c.id" + beyond + ":after");
        } else {
            conditions
                    .add(value + beyond + ":value or " + value + " = :value and c.id" + beyond + ":after")
                    .with("value", after.value());
        }
    }

    String order() {
        String direction = descending ? " desc" : " asc";
        return " order by " + (value == null ? "" : value + direction + ", ") + "c.id" + direction;
    }
}
