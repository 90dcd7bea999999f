package org.chuangwen.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.chuangwen.organisation.Role;

/** {@code access/actions.txt}, read. How it is written stands at its top. */
public final class ActionTable {

    /** Whose a button is that stands on pages for all. */
    private static final String EVERYBODY = "EVERYBODY";

    private ActionTable() {}

    /**
     * One row.
     *
     * @param action the file and what its button calls, as {@link Doors#actions} has it
     * @param page where the button is found, with names as in the access table
     * @param button its name in the page, or how that ends where the page has several
     * @param who may press it; the first does so with what is their own
     */
    public record Row(String action, String page, String button, List<String> who) {

        /** One who may: of what is anybody's, as good as any; before signing in, nobody. */
        public String holder() {
            if (page.equals("/login.xhtml")) {
                return Knocker.NOBODYS_NAME;
            }
            return isRefusedToAny() ? who.get(0) : Role.DISPATCHER.name();
        }

        /** Whether there is anybody who may not. */
        boolean isRefusedToAny() {
            return !who.contains(EVERYBODY);
        }

        /** All who may not, nobody among them. */
        List<String> others() {
            return Stream.of(Knocker.values())
                    .flatMap(knocker -> knocker.people().stream())
                    .filter(person -> !who.contains(person))
                    .toList();
        }

        /** The buttons to be pressed one after the other, of which the last is this one. */
        public List<String> buttons() {
            return List.of(button.split(" > "));
        }

        @Override
        public String toString() {
            return action + " at " + page + " by " + button;
        }
    }

    /** All rows. */
    public static List<Row> read() {
        try (InputStream in = ActionTable.class.getResourceAsStream("/access/actions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ActionTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] columns = line.split(" \\| ", -1);
        if (columns.length != 4) {
            throw new IllegalStateException(columns.length + " columns instead of 4 in: " + line);
        }
        return new Row(columns[0], columns[1], columns[2], List.of(columns[3].split(", ")));
    }
}
