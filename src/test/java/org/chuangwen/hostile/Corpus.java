package org.chuangwen.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chuangwen.access.AccessTable;
import org.chuangwen.access.AccessTable.Row;
import org.chuangwen.access.Knocker;

/** {@code hostile/corpus.txt}, read. How it is written stands at its top. */
final class Corpus {

    private static final Pattern NAME = Pattern.compile("\\{[^}\"]+}");
    private static final Pattern REPEATED = Pattern.compile("\\{x:([^*}]+)\\*(\\d+)}");

    /** A door that needs no body: what goes through it does something. */
    private static final String BEGUN = "begun";

    private static final Set<String> WITHOUT_BODY = Set.of("POST /api/v1/exports", "PUT /api/v1/funding-requests/{}");

    private Corpus() {}

    /**
     * One input.
     *
     * @param who a role's name, {@code guest} or {@code nobody}
     * @param request method and path
     * @param input what is sent along, as the corpus has it
     * @param expected what must come of it
     */
    record Input(String id, String who, String request, String input, String expected) {

        String method() {
            return request.substring(0, request.indexOf(' '));
        }

        String path() {
            return request.substring(request.indexOf(' ') + 1);
        }

        /** What comes before the first blank of the input. */
        String kind() {
            return input.split(" ", 2)[0];
        }

        /** What comes behind it. */
        String content() {
            return input.contains(" ") ? input.substring(input.indexOf(' ') + 1) : "";
        }

        /** Whether it may be kept: then the tables change. */
        boolean mayBeKept() {
            return expected.startsWith("stored") || expected.equals("photo") || expected.equals(BEGUN);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** The fixed inputs, and some for every door of the access table, so that a new one is never left out. */
    static List<Input> whole() {
        List<Input> all = new ArrayList<>(fixed());
        Map<String, Row> doors = new LinkedHashMap<>();
        AccessTable.read().forEach(row -> doors.putIfAbsent(row.shape(), row));
        doors.values().forEach(row -> all.addAll(atDoor(row)));
        return all;
    }

    /** As somebody who may pass the door, so that what is sent gets as far as it can. */
    private static List<Input> atDoor(Row row) {
        String who = row.path().equals("/logout") ? Knocker.NOBODYS_NAME : row.whoMayPass();
        String named = row.path().split("\\?", 2)[0];
        String path = NAME.matcher(named).replaceAll("{t:el-hash}");
        // To one's own thing, unless the door asks for nothing more and something would come of it.
        boolean harmless = row.method().equals("GET") || row.body().startsWith("{\"");
        String name = "door " + row.shape() + " ";
        String expected = WITHOUT_BODY.contains(row.shape()) ? BEGUN : "any";
        List<Input> inputs = new ArrayList<>();
        String own = harmless ? named : path;
        inputs.add(new Input(
                name + "query",
                who,
                row.method() + " " + (row.method().equals("GET") ? named : path) + "?x={t:script}&after={t:sql-or}",
                "-",
                expected));
        inputs.add(
                new Input(name + "null", who, row.method() + " " + path.replace("{t:el-hash}", "%00"), "-", expected));
        if (!row.method().equals("GET")) {
            String type = row.body().startsWith("@csv")
                    ? "text/csv csv-"
                    : row.body().startsWith("@jpeg") ? "image/jpeg json-" : "application/json json-";
            inputs.add(new Input(name + "random", who, row.method() + " " + own, "file " + type + "random", expected));
            inputs.add(new Input(
                    name + "deep", who, row.method() + " " + own, "file application/json json-deep-objects", expected));
            inputs.add(new Input(
                    name + "types", who, row.method() + " " + own, "file application/json json-wrong-types", expected));
        }
        return inputs;
    }

    /** The lines of the file. */
    static List<Input> fixed() {
        return lines("/hostile/corpus.txt").map(Corpus::input).toList();
    }

    /** A file without its remarks. */
    static Stream<String> lines(String file) {
        try (InputStream in = Corpus.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Input input(String line) {
        String[] columns = line.split(" \\| ", -1);
        if (columns.length != 5) {
            throw new IllegalStateException(columns.length + " columns instead of 5 in: " + line);
        }
        String who = switch (columns[1]) {
            case "CLERK" -> "COMMUNITY_CLERK";
            case "GUEST" -> "guest";
            default -> columns[1];
        };
        return new Input(columns[0], who, repeated(columns[2]), repeated(columns[3]), columns[4]);
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
    }
}
