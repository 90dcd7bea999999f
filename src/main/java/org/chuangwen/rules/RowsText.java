package org.chuangwen.rules;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows as they lie in the database: a JSON array of {@code {cells, note}}. A draft's cells are what was typed, a
 * version's are literals, which mean the same whatever words there are later.
 */
final class RowsText {

    /** The most characters the database takes. */
    static final int MOST = 500_000;

    private RowsText() {}

    static String write(List<RuleRow> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (RuleRow row : rows) {
            array.add(Json.createObjectBuilder()
                    .add("cells", Json.createArrayBuilder(row.cells()))
                    .add("note", row.note()));
        }
        return array.build().toString();
    }

    static List<RuleRow> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> new RuleRow(
                            row.getJsonArray("cells").getValuesAs(JsonString::getString), row.getString("note")))
                    .toList();
        }
    }

    static String writeLines(List<RuleLine> lines) {
        return write(lines.stream()
                .map(line -> new RuleRow(cells(line.rule()), line.note()))
                .toList());
    }

    private static List<String> cells(Rule rule) {
        return Stream.concat(rule.conditions().stream().map(Literals::write), rule.outputs().stream())
                .toList();
    }

    /** @param inputs how many of the cells are conditions */
    static List<RuleLine> readLines(String text, int inputs) {
        return read(text).stream()
                .map(row -> new RuleLine(
                        new Rule(
                                row.cells().subList(0, inputs).stream()
                                        .map(Literals::condition)
                                        .toList(),
                                row.cells().subList(inputs, row.cells().size())),
                        row.note()))
                .toList();
    }
}
