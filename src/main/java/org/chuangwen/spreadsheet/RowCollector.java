package org.chuangwen.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Takes in a sheet's rows one by one and stops at the first that is more than may be. */
final class RowCollector {

    private final String sheet;
    private final SheetLimits limits;
    private final List<Sheet.Row> rows = new ArrayList<>();

    RowCollector(String sheet, SheetLimits limits) {
        this.sheet = sheet;
        this.limits = limits;
    }

    /** A row without anything in it is passed over. */
    void add(int number, List<String> cells) {
        Sheet.Row row = new Sheet.Row(number, cells);
        int width = row.width();
        if (width == 0) {
            return;
        }
        if (rows.size() > limits.rows()) {
            throw SheetRefused.at(sheet, number, null, "spreadsheet.tooManyRows", limits.rows());
        }
        if (width > limits.columns()) {
            throw SheetRefused.at(sheet, number, null, "spreadsheet.tooManyColumns", limits.columns());
        }
        for (int column = 0; column < width; column++) {
            if (cells.get(column).length() > limits.cellLength()) {
                throw SheetRefused.at(
                        sheet,
                        number,
                        CellReference.convertNumToColString(column),
                        "spreadsheet.cellTooLong",
                        limits.cellLength());
            }
        }
        rows.add(row);
    }

    /** How wide the first row is, 0 before there is one. */
    int firstWidth() {
        return rows.isEmpty() ? 0 : rows.get(0).width();
    }

    Sheet sheet() {
        return new Sheet(sheet, rows);
    }
}
