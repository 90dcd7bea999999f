package org.chuangwen.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as text that spreadsheet programs open. */
final class CsvWriter implements TableWriter {

    /** Tells a spreadsheet program that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final CSVPrinter printer;
    private final ZoneId zone;

    CsvWriter(OutputStream stream, List<String> titles, ZoneId zone) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        this.zone = zone;
        row(titles);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        List<Object> written = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            written.add(written(cell));
        }
        printer.printRecord(written);
    }

    private Object written(Object cell) {
        if (cell instanceof Number) {
            return cell;
        }
        if (cell instanceof Instant moment) {
            return MOMENT.format(moment.atZone(zone));
        }
        return cell == null ? "" : Harmless.text(cell.toString());
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
