package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.problem.Cell;
import org.chuangwen.problem.FieldError;

/**
 * One fault of an imported file.
 *
 * @param sheet as the workbook names it, null for a CSV file or if the file as a whole is at fault
 * @param row as a spreadsheet counts them; 0 if the sheet or the file as a whole is at fault
 * @param column the column's title, null if the row as a whole is at fault
 * @param value what stands there, shortened; null if nothing does
 * @param key a key of the message bundles
 */
public record ImportFault(String sheet, int row, String column, String value, String key, List<Object> arguments) {

    private static final int VALUE_MOST = 60;

    public ImportFault {
        arguments = List.copyOf(arguments);
        value = value == null || value.length() <= VALUE_MOST ? value : value.substring(0, VALUE_MOST - 1) + "…";
    }

    FieldError toFieldError() {
        Cell cell = row == 0 ? null : new Cell(sheet, row, column);
        return new FieldError(ImportRefused.FIELD, cell, key, arguments);
    }
}
