package org.chuangwen.rectification;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of cases into rows of cells, without asking what they mean. The header names the columns and shows which
 * of comma, semicolon and tab separates them. A cell is a text whatever it begins with: what a spreadsheet would take
 * for a formula is a danger where a file is written, not where it is read.
 */
final class CaseFile {

    private static final char[] SEPARATORS = {',', ';', '\t'};

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
        String text = FileText.decode(file);
        if (text.isBlank()) {
            throw CaseFileRefused.because("rectification.importEmpty");
        }
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separatorOf(text))
                        .setIgnoreEmptyLines(false)
                        .get())
                .get()) {
            return rows(new Records(parser.iterator()), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(Records records, CaseFileFaults faults) {
        List<CaseColumn> header = header(records.next());
        List<Row> rows = new ArrayList<>();
        int found = 0;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            int width = widthOf(record);
            if (width == 0) {
                continue;
            }
            if (++found > CaseImport.MOST_ROWS) {
                throw CaseFileRefused.because("rectification.importTooManyRows", CaseImport.MOST_ROWS);
            }
            if (width > header.size() || record.size() < header.size()) {
                int cells = Math.max(width, Math.min(record.size(), header.size()));
                faults.add(new CaseFileFault(
                        records.read, null, null, "rectification.importWrongWidth", List.of(header.size(), cells)));
            } else {
                rows.add(row(records.read, header, record));
            }
        }
        if (found == 0) {
            throw CaseFileRefused.because("rectification.importNoRows");
        }
        return rows;
    }

    private static Row row(int number, List<CaseColumn> header, CSVRecord record) {
        Map<CaseColumn, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String text = record.get(i).strip();
            if (!text.isEmpty()) {
                cells.put(header.get(i), text);
            }
        }
        return new Row(number, cells);
    }

    private static List<CaseColumn> header(CSVRecord record) {
        CaseFileFaults faults = new CaseFileFaults();
        List<CaseColumn> columns = new ArrayList<>();
        if (record.stream().noneMatch(title -> CaseColumn.titled(title.strip()).isPresent())) {
            throw CaseFileRefused.because("rectification.importNoHeader");
        }
        for (int i = 0; i < widthOf(record); i++) {
            String title = record.get(i).strip();
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

    /** How many cells there are without the empty ones at the end, which spreadsheets add as they please. */
    private static int widthOf(CSVRecord record) {
        int width = record.size();
        while (width > 0 && record.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    /** The one by which the first line falls into the most columns that are known. */
    private static char separatorOf(String text) {
        String line = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long known = List.of(line.split(String.valueOf(separator))).stream()
                    .map(title -> title.strip().replaceAll("^\"|\"$", "").strip())
                    .filter(title -> CaseColumn.titled(title).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    /** The parser's records, counted; what it cannot read is told with the row in which it gave up. */
    private static final class Records {

        private final Iterator<CSVRecord> records;
        private int read;

        Records(Iterator<CSVRecord> records) {
            this.records = records;
        }

        boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                throw new CaseFileRefused(
                        List.of(new CaseFileFault(read + 1, null, null, "rectification.importBadQuote", List.of())),
                        true);
            }
        }

        CSVRecord next() {
            if (!hasNext()) {
                throw CaseFileRefused.because("rectification.importEmpty");
            }
            read++;
            return records.next();
        }
    }
}
