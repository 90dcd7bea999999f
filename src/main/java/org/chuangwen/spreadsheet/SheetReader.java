package org.chuangwen.spreadsheet;

import java.util.List;

/**
 * Reads what somebody saved from a spreadsheet: a workbook of Excel (.xlsx), or CSV in UTF-8, UTF-16 with mark or
 * GB18030 with comma, semicolon or tab between the cells. What kind it is shows in its bytes, whatever its name.
 *
 * <p>Cells become texts. A number is written in full without grouping and with up to 15 digits, as the spreadsheet
 * itself keeps them; a date as {@code 2026-11-20}, with time as {@code 2026-11-20T15:00:00}; a truth as {@code TRUE} or
 * {@code FALSE}. A formula stands for the value it was saved with; one without, or with an error, is refused. What only
 * looks like a formula is a text: it is a danger where a file is written, not where it is read.
 */
public final class SheetReader {

    private SheetReader() {}

    /**
     * The sheets that have something in them, at least one; a CSV file is one sheet.
     *
     * @throws org.chuangwen.problem.TooLarge if the file is longer than may be
     * @throws SheetRefused if it is no table, is broken, or has more in it than may be
     */
    public static List<Sheet> read(byte[] file, SheetLimits limits) {
        if (file.length > limits.bytes()) {
            throw new org.chuangwen.problem.TooLarge(limits.bytes());
        }
        if (FileText.startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw SheetRefused.because("spreadsheet.oldWorkbook");
        }
        List<Sheet> sheets = FileText.startsWith(file, 'P', 'K')
                ? new WorkbookFile(limits).read(file)
                : List.of(new CsvFile(limits).read(file));
        List<Sheet> filled =
                sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw SheetRefused.because("spreadsheet.empty");
        }
        return filled;
    }
}
