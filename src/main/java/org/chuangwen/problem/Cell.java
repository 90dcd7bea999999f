package org.chuangwen.problem;

/**
 * A place in a table that was handed in.
 *
 * @param sheet as the workbook names it, null if there is only one table
 * @param row as a spreadsheet counts them: 1 is the header
 * @param column the column's name, null if the row as a whole is meant
 */
public record Cell(String sheet, int row, String column) {

    public Cell(int row, String column) {
        this(null, row, column);
    }

    /** As the API names it, for example {@code row 7, 网格}. */
    @Override
    public String toString() {
        return (sheet == null ? "" : sheet + ", ") + "row " + row + (column == null ? "" : ", " + column);
    }
}
