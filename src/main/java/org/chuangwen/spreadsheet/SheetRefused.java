package org.chuangwen.spreadsheet;

import java.util.List;
import org.chuangwen.problem.Cell;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;

/** A file that cannot be read as a table, or is larger than may be. */
public class SheetRefused extends InvalidInput {

    /** The name of the file's field, in forms and by REST. */
    public static final String FIELD = "file";

    private SheetRefused(Cell cell, String key, Object... arguments) {
        super(List.of(new FieldError(FIELD, cell, key, List.of(arguments))), "spreadsheet.refused");
    }

    static SheetRefused because(String key, Object... arguments) {
        return new SheetRefused(null, key, arguments);
    }

    /**
     * @param sheet as the workbook names it, empty for a CSV file
     * @param column as a spreadsheet letters it, null if the row as a whole is meant
     */
    static SheetRefused at(String sheet, int row, String column, String key, Object... arguments) {
        return new SheetRefused(new Cell(sheet.isEmpty() ? null : sheet, row, column), key, arguments);
    }

    /** What is wrong, and where: the cell is null if it is the file as a whole. */
    public FieldError fault() {
        return errors().get(0);
    }
}
