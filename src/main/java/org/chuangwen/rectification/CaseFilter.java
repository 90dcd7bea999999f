package org.chuangwen.rectification;

/**
 * Which cases a list shows; what is null does not narrow it.
 *
 * @param text part of a number, a description or a place
 * @param overdue true: only those whose unit let its time pass
 * @param gridCode the grid, its small grids included; {@link #NOWHERE} for those of no grid
 * @param unitCode the present order's unit; {@link #NOWHERE} for those without an order
 * @param figure only those that this figure counts
 * @param days that the figure is of; without a figure, those on which they were reported; null for all
 * @param traits how they came in, never null
 */
public record CaseFilter(
        String text,
        CaseState state,
        Severity severity,
        String communityCode,
        String unitCode,
        Boolean overdue,
        String gridCode,
        Figure figure,
        Days days,
        Traits traits) {

    /**
     * How a case came in.
     *
     * @param subcategory the id of its subcategory (小类)
     * @param reporter the name or user name of whoever reported it
     */
    public record Traits(Source source, Long subcategory, String reporter) {

        public static final Traits ANY = new Traits(null, null, null);
    }

    /** Stands for the code of the grid or the unit that a case has none of. */
    public static final String NOWHERE = "-";

    public static final CaseFilter NONE = new CaseFilter(null, null, null, null, null, null);

    /** A filter that looks at no grid and no figure. */
    public CaseFilter(
            String text, CaseState state, Severity severity, String communityCode, String unitCode, Boolean overdue) {
        this(text, state, severity, communityCode, unitCode, overdue, null, null, null);
    }

    /** A filter that does not look at how they came in. */
    public CaseFilter(
            String text,
            CaseState state,
            Severity severity,
            String communityCode,
            String unitCode,
            Boolean overdue,
            String gridCode,
            Figure figure,
            Days days) {
        this(text, state, severity, communityCode, unitCode, overdue, gridCode, figure, days, Traits.ANY);
    }

    public CaseFilter with(Traits others) {
        return new CaseFilter(text, state, severity, communityCode, unitCode, overdue, gridCode, figure, days, others);
    }

    /** Those that a figure of a period counts. */
    public static CaseFilter of(Figure figure, Period period) {
        return new CaseFilter(null, null, null, null, null, null, null, figure, Days.of(period));
    }

    public CaseFilter inGrid(String code) {
        return new CaseFilter(text, state, severity, communityCode, unitCode, overdue, code, figure, days, traits);
    }

    public CaseFilter ofUnit(String code) {
        return new CaseFilter(text, state, severity, communityCode, code, overdue, gridCode, figure, days, traits);
    }
}
