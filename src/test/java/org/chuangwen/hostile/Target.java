package org.chuangwen.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.access.AccessTable;

/**
 * A door and a body whose leaves are tried.
 *
 * @param door method and path with names, as in the access table
 * @param who sends it
 * @param body with names
 */
record Target(String door, String who, String body) {

    /**
     * {@code hostile/bodies.txt}, and those of the access table that have leaves; but where nobody passes with a body
     * of the table, its door's line in the file stands for it.
     */
    static List<Target> all() {
        List<Target> targets = new ArrayList<>(ofBodies());
        Set<String> ofBodies = targets.stream().map(Target::shape).collect(Collectors.toSet());
        AccessTable.read().stream()
                .filter(row -> row.body().startsWith("{\""))
                .filter(row -> row.mayBePassed() || !ofBodies.contains(row.shape()))
                .map(row -> new Target(row.door(), row.whoIsHeard(), row.body()))
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

    /** As {@link AccessTable.Row#shape} has it. */
    String shape() {
        return door.split("\\?", 2)[0].replaceAll("\\{[^}]+}", "{}");
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
