package org.chuangwen.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as text: the first line shows which of comma, semicolon and tab separates the cells. */
final class CsvFile {

    private static final String NO_NAME = "";
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final SheetLimits limits;

    CsvFile(SheetLimits limits) {
        this.limits = limits;
    }

    Sheet read(byte[] file) {
        String text = FileText.decode(file);
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separatorOf(text))
                        .setIgnoreEmptyLines(false)
                        .get())
                .get()) {
            return sheet(parser.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet sheet(Iterator<CSVRecord> records) {
        RowCollector rows = new RowCollector(NO_NAME, limits);
        int number = 1;
        while (hasNext(records, number)) {
            List<String> cells = new ArrayList<>();
            for (String cell : records.next()) {
                cells.add(cell.strip());
            }
            rows.add(number, cells);
            number++;
        }
        return rows.sheet();
    }

    private static boolean hasNext(Iterator<CSVRecord> records, int number) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw SheetRefused.at(NO_NAME, number, null, "spreadsheet.badQuote");
        }
    }

    /** The one that the first line with something in it has most of outside of quotes. */
    private static char separatorOf(String text) {
        String line = text.lines().filter(any -> !any.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int found = countOutsideQuotes(line, separator);
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }

    private static int countOutsideQuotes(String line, char separator) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                found++;
            }
        }
        return found;
    }
}
