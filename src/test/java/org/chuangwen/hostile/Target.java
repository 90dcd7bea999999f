package org.chuangwen.hostile;

import java.util.ArrayList;
import java.util.List;
import org.chuangwen.access.AccessTable;

/**
 * A door and a body whose leaves are tried.
 *
 * @param door method and path with names, as in the access table
 * @param who sends it
 * @param body with names
 */
record Target(String door, String who, String body) {

    /** Those of the access table that have leaves, and {@code hostile/bodies.txt}. */
    static List<Target> all() {
        List<Target> targets = new ArrayList<>(ofBodies());
        AccessTable.read().stream()
                .filter(row -> row.body().startsWith("{\""))
                .map(row -> new Target(row.door(), row.whoMayPass(), row.body()))
                .forEach(targets::add);
        return targets;
    }

    /** The lines of the file. */
    static List<Target> ofBodies() {
        return Corpus.lines("/hostile/bodies.txt")
                .map(line -> line.split(" \\| ", 3))
                .map(columns -> new Target(columns[0], columns[1], columns[2]))
                .toList();
    }

    String method() {
        return door.substring(0, door.indexOf(' '));
    }

    String path() {
        return door.substring(door.indexOf(' ') + 1);
    }

    /** Whether what it names is used up by what is let in. */
    boolean namesThing() {
        return (path() + body).matches("(?s).*\\{[^}\"]+}.*");
    }

    @Override
    public String toString() {
        return door + " as " + who + " " + body;
    }
}
