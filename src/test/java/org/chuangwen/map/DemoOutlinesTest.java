package org.chuangwen.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The demo's map fits the demo's cases. */
class DemoOutlinesTest {

    private final List<OutlineFile.Outline> outlines = read();

    @Test
    void shouldOutlineEveryGrid() throws IOException {
        List<String> grids =
                rows("grids.csv").stream().map(row -> row.get("code")).toList();

        assertThat(outlines).extracting(OutlineFile.Outline::code).containsExactlyInAnyOrderElementsOf(grids);
    }

    @Test
    void shouldLieEachCaseInItsGridAndInOneSmallGrid() throws IOException {
        Map<String, String> grids =
                rows("cases.csv").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(3)));

        for (CSVRecord place : rows("places.csv")) {
            Position position =
                    new Position(Double.parseDouble(place.get("latitude")), Double.parseDouble(place.get("longitude")));
            assertThat(outlines)
                    .as(place.get("place"))
                    .filteredOn(outline -> outline.shape().holds(position))
                    .extracting(OutlineFile.Outline::code)
                    .hasSize(2)
                    .contains(grids.get(place.get("case")));
        }
    }

    private static List<OutlineFile.Outline> read() {
        try (InputStream in = DemoOutlinesTest.class.getResourceAsStream("/demo/outlines.geojson")) {
            return OutlineFile.read(in.readAllBytes(), "code", Datum.WGS84);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (InputStream in = DemoOutlinesTest.class.getResourceAsStream("/demo/" + file)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        }
    }
}
