package org.chuangwen.spreadsheet;

import java.util.List;

/**
 * One table of a file. The first of its rows is the header, if it has one.
 *
 * @param name as a workbook names its sheet; empty for a CSV file
 * @param rows those with something in them, in the file's order
 */
public record Sheet(String name, List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet counts them: the first is 1, and a cell of several lines is still in one row
     * @param cells without blanks around them; empty where nothing stands. In a workbook no shorter than the first row
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in the column, counted from 0; empty beyond the row's end. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** How many cells there are without the empty ones at the end, which spreadsheets add as they please. */
        public int width() {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isEmpty()) {
                width--;
            }
            return width;
        }
    }
}
