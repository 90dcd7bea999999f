package org.chuangwen.rules.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Cells as spreadsheets put them into the clipboard: columns by tabs, rows by line ends, quotes where a cell has
 * either.
 */
final class PastedBlock {

    private static final CSVFormat CLIPBOARD = CSVFormat.TDF
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(false)
            .get();

    private PastedBlock() {}

    static List<List<String>> read(String text) {
        String rows = text.replaceAll("\\R$", "");
        try (CSVParser parser = CSVParser.parse(rows, CLIPBOARD)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // Quotes that belong to the text: then each line is a row as it stands.
            return rows.lines().map(line -> List.of(line.split("\t", -1))).toList();
        }
    }
}
