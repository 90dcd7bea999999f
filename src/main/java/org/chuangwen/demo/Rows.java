package org.chuangwen.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the demo's data. */
final class Rows {

    private static final String FOLDER = "/demo/";

    private Rows() {}

    /** The rows of a file; an empty cell is null. */
    static List<CSVRecord> of(String file) {
        try (InputStream in = Rows.class.getResourceAsStream(FOLDER + file);
                CSVParser rows = CSVParser.parse(
                        in,
                        StandardCharsets.UTF_8,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .setNullString("")
                                .get())) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String file) {
        try (InputStream in = Rows.class.getResourceAsStream(FOLDER + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
