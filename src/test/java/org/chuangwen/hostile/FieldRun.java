package org.chuangwen.hostile;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chuangwen.access.Relation;
import org.chuangwen.access.Things;
import org.chuangwen.hostile.Corpus.Input;
import org.chuangwen.hostile.Leaves.Piece;
import org.chuangwen.hostile.Sender.Answer;

/** Puts something hostile into each leaf of one body after the other, and remembers what was let in. */
final class FieldRun {

    private final Sender sender;
    private final Things things;

    private final Map<String, String> letIn = new ConcurrentHashMap<>();

    FieldRun(Sender sender, Things things) {
        this.sender = sender;
        this.things = things;
    }

    /** The marks of texts that were let in, and with what. */
    Map<String, String> letIn() {
        return letIn;
    }

    /**
     * Sends all that can be put into the leaves of a body.
     *
     * @param first the number of the first leaf
     * @return what is wrong
     */
    List<String> send(Target target, int first) throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        Subject subject = subject(target);
        int pieces = Leaves.of(subject.body(), first).size();
        for (int i = 0; i < pieces; i++) {
            if (subject == null) {
                subject = subject(target);
            }
            // A field may be named after what is made anew each time.
            Piece piece = Leaves.of(subject.body(), first).get(i);
            String name = target.door() + " as " + target.who() + " " + piece.pointer() + " of " + target.body() + " = "
                    + shortened(piece.value().toString());
            Answer answer = sender.send(new Input(
                    name,
                    target.who(),
                    target.method() + " " + subject.path(),
                    "json " + piece.in(subject.body()),
                    "any"));
            faults.addAll(Faults.of(name, answer));
            if (answer.status() == 422 && !answer.text().contains("\"errors\"")) {
                faults.add(name + ": names no field: " + Faults.beginning(answer));
            }
            if (answer.status() < 300) {
                if (piece.text() != null && !target.path().endsWith("-batch")) {
                    letIn.put(Leaves.markIn(piece.text()), name);
                }
                if (target.namesThing()) {
                    subject = null;
                }
            }
        }
        return faults;
    }

    private record Subject(String path, JsonObject body) {}

    private Subject subject(Target target) {
        return new Subject(
                things.freshIn(target.path(), target.who(), Relation.OWN),
                Leaves.body(things.freshIn(target.body(), target.who(), Relation.OWN)));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** The number of leaves of a body. */
    static int leaves(Target target) {
        // A name that stands for a number.
        return Leaves.of(Leaves.body(target.body().replaceAll(":\\{[^}\"]+}", ":0")), 0)
                        .size()
                / Leaves.PIECES;
    }
}
