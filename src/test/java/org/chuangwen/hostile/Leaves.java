package org.chuangwen.hostile;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The leaves of a JSON body, and what is put into them: into each a text, a number and a shape, in turn of those there
 * are, the same each time.
 */
final class Leaves {

    /** What is behind each text, so that it is found again. */
    static final Pattern MARK = Pattern.compile("zq\\d{5}zq");

    /** So many for each leaf. */
    static final int PIECES = 3;

    /** The number of a piece is put for the asterisk. */
    private static final List<String> TEXTS = List.of(
            "#{7*7}*",
            "=1+cmd|' /C calc'!A0*",
            "<script>alert(1)</script>*",
            "${7*7}*",
            "@SUM(1+1)*",
            "\"><img src=x onerror=alert(1)>*",
            "' or '1'='1' --*",
            "+1-1*",
            "</textarea></title><script>alert(1)</script>*",
            "#{facesContext.externalContext.invalidateSession()}*",
            "-1+1*",
            "a\u0000*",
            "{0} {1,number} '{' %s *",
            "*" + "\u957f".repeat(20_000),
            "\u202e\u2066*",
            "&lt;b&gt;&amp;*");

    private static final List<JsonValue> NUMBERS = List.of(
            Json.createValue(new BigDecimal("1E+400")),
            Json.createValue(-1),
            Json.createValue(new BigDecimal("1.005")),
            Json.createValue(1_000_000_000_000_000L),
            Json.createValue("NaN"),
            Json.createValue(new BigDecimal("9223372036854775808")),
            Json.createValue(new BigDecimal("-0.001")),
            Json.createValue(2_147_483_648L),
            Json.createValue("1e999"),
            Json.createValue(new BigDecimal("1E-400")),
            Json.createValue(0),
            Json.createValue("-Infinity"));

    private static final List<JsonValue> SHAPES = List.of(
            JsonValue.NULL,
            Json.createValue(""),
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT,
            JsonValue.TRUE,
            Json.createArrayBuilder().addNull().build(),
            Json.createValue(" \u3000\u00a0"),
            Json.createObjectBuilder().addNull("x").build());

    /** For where a day or a point in time stands: all of them. */
    private static final List<String> DAYS = List.of(
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-02-30",
            "0000-01-01",
            "9999-12-31",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z");

    private Leaves() {}

    /**
     * One leaf with something hostile in it.
     *
     * @param pointer where it is
     * @param text what can be found again, null if it is no text
     */
    record Piece(String pointer, JsonValue value, String text) {

        String in(JsonObject body) {
            return Json.createPointer(pointer).replace(body, value).toString();
        }
    }

    static String text(int number) {
        return TEXTS.get(number % TEXTS.size()).replaceFirst("\\*(?=[^*]*$)", String.format("zq%05dzq", number));
    }

    /** The text that has this mark. */
    static String text(String mark) {
        return text(Integer.parseInt(mark.substring(2, 7)));
    }

    static String number(int number) {
        JsonValue value = NUMBERS.get(number % NUMBERS.size());
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    static Set<String> marksIn(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> MARK.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    static String markIn(String text) {
        Matcher mark = MARK.matcher(text);
        if (!mark.find()) {
            throw new IllegalStateException("No mark in " + text);
        }
        return mark.group();
    }

    /** The pieces for a body, of which the first is the so manieth. */
    static List<Piece> of(JsonObject body, int first) {
        List<Piece> pieces = new ArrayList<>();
        int number = first;
        for (String pointer : pointers(body, "")) {
            pieces.add(new Piece(pointer, NUMBERS.get(number % NUMBERS.size()), null));
            pieces.add(new Piece(pointer, SHAPES.get(number % SHAPES.size()), null));
            String text = text(number);
            pieces.add(new Piece(pointer, Json.createValue(text), text));
            if (isDay(Json.createPointer(pointer).getValue(body))) {
                DAYS.forEach(day -> pieces.add(new Piece(pointer, Json.createValue(day), null)));
            }
            number++;
        }
        return pieces;
    }

    private static boolean isDay(JsonValue value) {
        return value instanceof JsonString text && text.getString().matches("\\d{4}-\\d{2}-\\d{2}.*");
    }

    /** Also what holds others is one: where an object is wanted there may come a number. */
    private static List<String> pointers(JsonValue value, String at) {
        List<String> pointers = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> pointers.addAll(pointers(inner, at + "/" + escaped(name))));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                pointers.addAll(pointers(array.get(i), at + "/" + i));
            }
        }
        if (!at.isEmpty()) {
            pointers.add(at);
        }
        return pointers;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static JsonObject body(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
