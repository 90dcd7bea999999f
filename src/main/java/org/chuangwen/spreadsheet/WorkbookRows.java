package org.chuangwen.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns a sheet of a workbook into rows as its text goes by. */
final class WorkbookRows extends DefaultHandler {

    /** The digits that a spreadsheet keeps of a number; what a double has beyond them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    /** The most that is listened to of one value: longer than any cell can be in the spreadsheet itself. */
    private static final int LISTENED = 40_000;

    private final String sheet;
    private final SharedStrings texts;
    private final CellStyles styles;
    private final RowCollector rows;
    private final SheetLimits limits;

    private final StringBuilder heard = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type;
    private String style;
    private boolean formula;
    private boolean valued;
    private boolean listening;

    WorkbookRows(String sheet, SharedStrings texts, CellStyles styles, RowCollector rows, SheetLimits limits) {
        this.sheet = sheet;
        this.texts = texts;
        this.styles = styles;
        this.rows = rows;
        this.limits = limits;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells.clear();
            }
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> {
                // A reading aid above Chinese or Japanese characters is no part of the text.
                listening = true;
                valued = true;
            }
            case "rPh" -> type = "phonetic";
            default -> {
                // Widths, comments, validations: nothing that stands in a cell.
            }
        }
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t");
        style = attributes.getValue("s");
        formula = false;
        valued = false;
        heard.setLength(0);
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (listening && !"phonetic".equals(type)) {
            if (heard.length() + length > LISTENED) {
                throw SheetRefused.at(sheet, row, letters(), "spreadsheet.cellTooLong", limits.cellLength());
            }
            heard.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        switch (name) {
            case "v", "t" -> listening = false;
            case "rPh" -> type = "inlineStr";
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // As above.
            }
        }
    }

    private void endCell() {
        if (formula && !valued) {
            throw SheetRefused.at(sheet, row, letters(), "spreadsheet.formulaWithoutValue");
        }
        String text = text().strip();
        if (text.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw SheetRefused.at(sheet, row, letters(), "spreadsheet.tooManyColumns", limits.columns());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private void endRow() {
        while (!cells.isEmpty() && cells.size() < rows.firstWidth()) {
            cells.add("");
        }
        rows.add(row, cells);
    }

    private String text() {
        String raw = heard.toString();
        return switch (type == null ? "n" : type) {
            case "s" ->
                raw.isBlank()
                        ? ""
                        : texts.getItemAt(Integer.parseInt(raw.strip())).getString();
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> throw SheetRefused.at(sheet, row, letters(), "spreadsheet.errorInCell", raw);
            case "n" -> raw.isBlank() ? "" : number(raw.strip());
            default -> raw;
        };
    }

    private String number(String raw) {
        double value = Double.parseDouble(raw);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw SheetRefused.at(sheet, row, letters(), "spreadsheet.errorInCell", raw);
        }
        if (styles.isDate(style) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, styles.from1904(), true);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        BigDecimal exact = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    private String letters() {
        return CellReference.convertNumToColString(column);
    }
}
