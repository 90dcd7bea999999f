package org.chuangwen.map;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.problem.Cell;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;

/**
 * Reads a GeoJSON FeatureCollection of outlines, feature by feature, so that its text is in memory once and its numbers
 * are not.
 */
final class OutlineFile {

    /** How many bytes a file may have. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    /** How many features a file may have. */
    static final int MOST_FEATURES = 5_000;

    /** More faults than this help nobody. */
    private static final int MOST_FAULTS = 50;

    private final String property;
    private final Datum datum;
    private final List<FieldError> faults = new ArrayList<>();
    private final Map<String, Outline> outlines = new LinkedHashMap<>();
    private int feature;
    private boolean collection;

    private OutlineFile(String property, Datum datum) {
        this.property = property;
        this.datum = datum;
    }

    /**
     * One grid's outline as the file has it.
     *
     * @param shape null: the feature has no geometry, the grid shall have no outline
     * @param feature its number in the file, from 1
     */
    record Outline(String code, Shape shape, int feature) {}

    /**
     * @param property the features' property that holds the grid's code
     * @throws InvalidInput naming {@code file}: with the feature's number as row where one is at fault
     */
    static List<Outline> read(byte[] content, String property, Datum datum) {
        if (content == null || content.length == 0) {
            throw InvalidInput.of("file", "map.emptyFile");
        }
        if (content.length > MOST_BYTES) {
            throw InvalidInput.of("file", "map.tooLarge", MOST_BYTES / (1024 * 1024));
        }
        OutlineFile file = new OutlineFile(property, datum);
        try (JsonParser parser = Json.createParser(text(content))) {
            file.readCollection(parser);
        } catch (InvalidInput e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // The parser says in five ways that it cannot read on, one of them a plain RuntimeException.
            throw InvalidInput.of("file", "map.notGeoJson");
        }
        if (!file.collection || file.feature == 0) {
            throw InvalidInput.of("file", "map.notACollection");
        }
        if (!file.faults.isEmpty()) {
            throw new InvalidInput(file.faults);
        }
        return List.copyOf(file.outlines.values());
    }

    /** UTF-8, strictly; the mark that some editors put first is passed over. */
    private static Reader text(byte[] content) {
        boolean marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        int from = marked ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(content, from, content.length - from),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private void readCollection(JsonParser parser) {
        if (parser.next() != JsonParser.Event.START_OBJECT) {
            return;
        }
        while (parser.hasNext() && parser.next() == JsonParser.Event.KEY_NAME) {
            String member = parser.getString();
            JsonParser.Event value = parser.next();
            switch (member) {
                case "type" ->
                    collection = value == JsonParser.Event.VALUE_STRING
                            && parser.getString().equals("FeatureCollection");
                case "crs" -> judgeReferenceSystem(parser.getValue());
                case "features" -> {
                    if (value != JsonParser.Event.START_ARRAY) {
                        throw InvalidInput.of("file", "map.notACollection");
                    }
                    while (parser.next() != JsonParser.Event.END_ARRAY) {
                        readFeature(parser.getValue());
                    }
                }
                default -> skip(parser, value);
            }
        }
    }

    private static void skip(JsonParser parser, JsonParser.Event value) {
        switch (value) {
            case START_OBJECT, START_ARRAY -> skipNested(parser);
            default -> {
                // A plain value has been passed by reading it.
            }
        }
    }

    /** The parser's own skipping does not stop where a file ends in the middle of a value. */
    private static void skipNested(JsonParser parser) {
        int depth = 1;
        while (depth > 0) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {
                    // Names and plain values go by.
                }
            }
        }
    }

    /** Older files name one; metres of a projection are not degrees. */
    private static void judgeReferenceSystem(JsonValue system) {
        String name = String.valueOf(system);
        if (system.getValueType() != JsonValue.ValueType.NULL && !name.contains("CRS84") && !name.contains("4326")) {
            throw InvalidInput.of("file", "map.otherReferenceSystem");
        }
    }

    private void readFeature(JsonValue value) {
        if (++feature > MOST_FEATURES) {
            throw InvalidInput.of("file", "map.tooManyFeatures", MOST_FEATURES);
        }
        if (faults.size() >= MOST_FAULTS) {
            return;
        }
        if (!(value instanceof JsonObject object)) {
            fault("map.notAFeature");
            return;
        }
        String code = code(object);
        if (code == null) {
            fault("map.noCode", property);
            return;
        }
        if (outlines.containsKey(code)) {
            fault("map.codeTwice", code);
            return;
        }
        try {
            JsonValue geometry = object.get("geometry");
            Shape shape = geometry instanceof JsonObject drawn ? Shape.of(drawn, datum) : null;
            if (shape == null && geometry != JsonValue.NULL) {
                fault("map.notAPolygon");
                return;
            }
            outlines.put(code, new Outline(code, shape, feature));
        } catch (Shape.Unfit e) {
            fault(e.getMessage());
        }
    }

    private String code(JsonObject object) {
        if (!(object.get("properties") instanceof JsonObject properties)) {
            return null;
        }
        JsonValue code = properties.get(property);
        if (code instanceof JsonNumber number) {
            return number.toString();
        }
        return code instanceof JsonString text && !text.getString().isBlank()
                ? text.getString().strip()
                : null;
    }

    private void fault(String key, Object... arguments) {
        faults.add(new FieldError("file", new Cell(feature, null), key, List.of(arguments)));
    }
}
