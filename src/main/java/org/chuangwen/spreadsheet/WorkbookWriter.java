package org.chuangwen.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** An Excel file of one sheet. Rows go to a temporary file, compressed, as soon as they are out of sight. */
final class WorkbookWriter implements TableWriter {

    private static final int ROWS_IN_MEMORY = 50;

    /** In the middle of which Excel would otherwise cut a text without saying so. */
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /**
     * Links are held until the file is finished, some kilobyte each, and Excel takes no more than 65,530 on a sheet;
     * further addresses are texts.
     */
    static final int MOST_LINKS = 10_000;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
    private final OutputStream stream;
    private final SXSSFSheet sheet;
    private final CellStyle moments;
    private final CellStyle days;
    private final CellStyle links;
    private final ZoneId zone;
    private final int columns;
    private int next;
    private int linked;

    WorkbookWriter(OutputStream stream, String name, List<String> titles, List<Integer> widths, ZoneId zone) {
        this.stream = stream;
        this.zone = zone;
        this.columns = titles.size();
        // Otherwise every part is written as if above 4 GB, which readers that take the file as a stream refuse.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        this.sheet = workbook.createSheet(name);
        this.moments = style("yyyy-mm-dd hh:mm");
        this.days = style("yyyy-mm-dd");
        this.links = linkStyle();
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
        sheet.createFreezePane(0, 1);
        CellStyle head = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        Row row = sheet.createRow(next++);
        for (int column = 0; column < columns; column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(Harmless.text(titles.get(column)));
            cell.setCellStyle(head);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle linkStyle() {
        Font font = workbook.createFont();
        font.setColor(IndexedColors.BLUE.getIndex());
        font.setUnderline(Font.U_SINGLE);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (next > SpreadsheetVersion.EXCEL2007.getLastRowIndex()) {
            throw new IOException("A sheet has no more than " + next + " rows");
        }
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != null) {
                write(row.createCell(column), cells.get(column));
            }
        }
    }

    private void write(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Instant moment) {
            cell.setCellValue(moment.atZone(zone).toLocalDateTime());
            cell.setCellStyle(moments);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(days);
        } else {
            if (value instanceof URI address && linked < MOST_LINKS) {
                linked++;
                Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
                link.setAddress(address.toString());
                cell.setHyperlink(link);
                cell.setCellStyle(links);
            }
            String text = Harmless.text(value.toString());
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, next - 1), 0, columns - 1));
            workbook.write(stream);
        } finally {
            workbook.close();
        }
    }
}
