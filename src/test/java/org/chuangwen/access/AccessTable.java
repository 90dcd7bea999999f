package org.chuangwen.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code access/table.txt}, read. How it is written stands at its top. */
public final class AccessTable {

    private static final String FILE = "/access/table.txt";
    private static final Pattern NAME = Pattern.compile("\\{[^}\"]+}");

    private AccessTable() {}

    /**
     * One row.
     *
     * @param door method and path, as {@code POST /api/v1/work-items/{rectification-order:register}/claim}
     * @param body what is sent along, empty for nothing
     * @param cells the status for each column, by relation; one for all relations if the path names no thing
     * @param exceptions the status for single roles of a column, by the role's name
     */
    public record Row(
            String door, String body, Map<Knocker, List<Integer>> cells, Map<String, List<Integer>> exceptions) {

        public String method() {
            return door.substring(0, door.indexOf(' '));
        }

        /** With its query. */
        public String path() {
            return door.substring(door.indexOf(' ') + 1);
        }

        /** Whether the path names a thing, which then is one's own, one's unit's or foreign; or the body of a batch. */
        boolean namesThing() {
            return NAME.matcher(path()).find()
                    || path().endsWith("-batch") && NAME.matcher(body).find();
        }

        List<Relation> relations() {
            return namesThing() ? List.of(Relation.values()) : List.of(Relation.OWN);
        }

        /** One of those who get through with what is their own; who is signed in at all, if nobody does. */
        public String whoMayPass() {
            return first(status -> status < 300)
                    .orElse(Knocker.DISPATCHER.people().get(0));
        }

        /** Whoever may pass; if nobody does, one whose body is read before it is refused. */
        public String whoIsHeard() {
            return first(status -> status < 300)
                    .or(() -> first(status -> status == 409 || status == 422))
                    .orElseGet(this::whoMayPass);
        }

        /** Whether somebody gets through with what is their own. */
        public boolean mayBePassed() {
            return first(status -> status < 300).isPresent();
        }

        private Optional<String> first(IntPredicate answered) {
            return Stream.of(Knocker.values())
                    .filter(knocker -> knocker != Knocker.NOBODY)
                    .flatMap(knocker -> knocker.people().stream()
                            .filter(person -> answered.test(expected(knocker, person, Relation.OWN))))
                    .findFirst();
        }

        int expected(Knocker knocker, String person, Relation relation) {
            List<Integer> cell = exceptions.getOrDefault(person, cells.get(knocker));
            return cell.get(cell.size() == 1 ? 0 : relation.ordinal());
        }

        /** Method and path without the query and without the names in braces. */
        public String shape() {
            return NAME.matcher(door.split("\\?", 2)[0]).replaceAll("{}");
        }

        @Override
        public String toString() {
            return body.isEmpty() ? door : door + " | " + body;
        }
    }

    /** All rows. */
    public static List<Row> read() {
        try (InputStream in = AccessTable.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] columns = line.split(" \\| ", -1);
        int expected = 2 + Knocker.values().length;
        if (columns.length != expected) {
            throw new IllegalStateException(columns.length + " columns instead of " + expected + " in: " + line);
        }
        Map<Knocker, List<Integer>> cells = new EnumMap<>(Knocker.class);
        Map<String, List<Integer>> exceptions = new HashMap<>();
        for (Knocker knocker : Knocker.values()) {
            String[] parts = columns[2 + knocker.ordinal()].strip().split(", ");
            cells.put(knocker, cell(parts[0], line));
            for (int i = 1; i < parts.length; i++) {
                String[] exception = parts[i].split(" ", 2);
                if (!knocker.people().contains(exception[0])) {
                    throw new IllegalStateException(exception[0] + " is not of the column " + knocker + " in: " + line);
                }
                exceptions.put(exception[0], cell(exception[1], line));
            }
        }
        Row row = new Row(columns[0].strip(), columns[1].strip(), cells, exceptions);
        if (!row.namesThing() && cells.values().stream().anyMatch(cell -> cell.size() > 1)) {
            throw new IllegalStateException("The path names no thing that could be own or foreign: " + line);
        }
        return row;
    }

    private static List<Integer> cell(String text, String line) {
        if (!text.matches("\\d{3}(/\\d{3}/\\d{3})?")) {
            throw new IllegalStateException("Not a status, nor three of them: '" + text + "' in: " + line);
        }
        return Stream.of(text.split("/")).map(Integer::valueOf).toList();
    }

    /** The row as it would have to be added, with what the application answers now, or with question marks. */
    static String line(String door, String body, Map<Knocker, List<String>> cells) {
        List<String> columns = new ArrayList<>(List.of(door, body));
        for (Knocker knocker : Knocker.values()) {
            List<String> answers = cells.getOrDefault(knocker, List.of("?"));
            columns.add(
                    answers.stream().distinct().count() == 1
                            ? answers.get(0)
                            : answers.stream().collect(Collectors.joining("/")));
        }
        return String.join(" | ", columns);
    }
}
