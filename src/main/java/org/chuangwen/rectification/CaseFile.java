package org.chuangwen.rectification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.problem.FieldError;
import org.chuangwen.spreadsheet.Sheet;
import org.chuangwen.spreadsheet.SheetLimits;
import org.chuangwen.spreadsheet.SheetReader;
import org.chuangwen.spreadsheet.SheetRefused;

/**
 * Reads a file of cases, from Excel or as CSV, into rows of cells, without asking what they mean. The header names the
 * columns; of a workbook the first sheet that has something in it is meant.
 */
final class CaseFile {

    private static final SheetLimits LIMITS =
            new SheetLimits(CaseImport.MOST_BYTES, 20, CaseImport.MOST_ROWS, 100, 5_000);

    private CaseFile() {}

    /**
     * One row.
     *
     * @param number as a spreadsheet counts them: a cell of several lines is still in one row, the header is 1
     */
    record Row(int number, Map<CaseColumn, String> cells) {

        /** Without blanks around it; null if the cell is empty. */
        String text(CaseColumn column) {
            return cells.get(column);
        }
    }

    /**
     * The rows that have something in them.
     *
     * @param faults where rows of the wrong width are told of; the others are read all the same
     * @throws CaseFileRefused if the file cannot be read as a table of cases at all
     */
    static List<Row> read(byte[] file, CaseFileFaults faults) {
        Sheet sheet = sheet(file);
        Sheet.Row first = sheet.rows().get(0);
        List<CaseColumn> header = header(first);
        if (sheet.rows().size() == 1) {
            throw CaseFileRefused.because("rectification.importNoRows");
        }
        List<Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            int stated = row.cells().size();
            if (row.width() > header.size() || stated < header.size()) {
                int cells = Math.max(row.width(), Math.min(stated, header.size()));
                faults.add(new CaseFileFault(
                        row.number(), null, null, "rectification.importWrongWidth", List.of(header.size(), cells)));
            } else {
                rows.add(row(header, row));
            }
        }
        return rows;
    }

    private static Sheet sheet(byte[] file) {
        try {
            return SheetReader.read(file, LIMITS).get(0);
        } catch (SheetRefused e) {
            FieldError fault = e.fault();
            throw new CaseFileRefused(
                    List.of(new CaseFileFault(
                            fault.cell() == null ? 0 : fault.cell().row(),
                            fault.cell() == null ? null : fault.cell().column(),
                            null,
                            fault.key(),
                            fault.arguments())),
                    true);
        }
    }

    private static Row row(List<CaseColumn> header, Sheet.Row row) {
        Map<CaseColumn, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!row.cell(i).isEmpty()) {
                cells.put(header.get(i), row.cell(i));
            }
        }
        return new Row(row.number(), cells);
    }

    private static List<CaseColumn> header(Sheet.Row row) {
        CaseFileFaults faults = new CaseFileFaults();
        List<CaseColumn> columns = new ArrayList<>();
        if (row.cells().stream().noneMatch(title -> CaseColumn.titled(title).isPresent())) {
            throw CaseFileRefused.because("rectification.importNoHeader");
        }
        for (String title : row.cells().subList(0, row.width())) {
            CaseColumn column = CaseColumn.titled(title).orElse(null);
            if (column == null) {
                faults.add(headerFault(title, "rectification.importUnknownColumn"));
            } else if (columns.contains(column)) {
                faults.add(headerFault(title, "rectification.importColumnTwice"));
            }
            columns.add(column);
        }
        for (CaseColumn column : CaseColumn.values()) {
            if (!columns.contains(column)) {
                faults.add(headerFault(column.title(), "rectification.importColumnMissing"));
            }
        }
        faults.throwIfAny();
        return columns;
    }

    private static CaseFileFault headerFault(String title, String key) {
        return new CaseFileFault(1, title, null, key, List.of(title));
    }
}
