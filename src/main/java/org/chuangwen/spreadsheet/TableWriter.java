package org.chuangwen.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes a table row by row, however many there are: what is written is not held. Closing it finishes the file and
 * leaves the stream open.
 */
public interface TableWriter extends Closeable {

    /**
     * Adds a row.
     *
     * @param cells texts, numbers, {@link java.time.Instant}s, {@link java.time.LocalDate}s, {@link java.net.URI}s or
     *     nulls; a text that might be taken for a formula is marked as text, and an address can be followed in a
     *     workbook as long as there are not too many
     */
    void row(List<?> cells) throws IOException;

    /**
     * Begins a workbook of one sheet.
     *
     * @param titles of the columns, which stay in sight
     * @param widths of the columns, in characters; one for each title
     * @param zone in which moments are written
     */
    static TableWriter workbook(
            OutputStream stream, String sheet, List<String> titles, List<Integer> widths, ZoneId zone) {
        return new WorkbookWriter(stream, sheet, titles, widths, zone);
    }

    /** Begins a CSV file, in UTF-8 with a mark by which spreadsheet programs know it. */
    static TableWriter csv(OutputStream stream, List<String> titles, ZoneId zone) throws IOException {
        return new CsvWriter(stream, titles, zone);
    }
}
