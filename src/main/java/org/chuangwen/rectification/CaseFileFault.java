package org.chuangwen.rectification;

import java.util.List;
import org.chuangwen.problem.Cell;
import org.chuangwen.problem.FieldError;

/**
 * One fault of an imported file.
 *
 * @param row as a spreadsheet counts them: 1 is the header; 0 if the file as a whole is at fault
 * @param column the column's title, null if the row as a whole is at fault
 * @param value what stands there, shortened; null if nothing does
 * @param key a key of the message bundles
 */
public record CaseFileFault(int row, String column, String value, String key, List<Object> arguments) {

    private static final int VALUE_MOST = 60;

    public CaseFileFault {
        arguments = List.copyOf(arguments);
        value = value == null || value.length() <= VALUE_MOST ? value : value.substring(0, VALUE_MOST - 1) + "…";
    }

    static CaseFileFault ofFile(String key, Object... arguments) {
        return new CaseFileFault(0, null, null, key, List.of(arguments));
    }

    FieldError toFieldError() {
        Cell cell = row == 0 ? null : new Cell(row, column);
        return new FieldError(cell == null ? CaseFileRefused.FIELD : cell.toString(), cell, key, arguments);
    }
}
