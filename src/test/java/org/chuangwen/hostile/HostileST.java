package org.chuangwen.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chuangwen.access.Snapshot;
import org.chuangwen.hostile.Corpus.Input;
import org.chuangwen.hostile.Sender.Answer;
import org.chuangwen.support.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The whole corpus against the running application with half a gigabyte: no failure, no trace of its inside, no change
 * that was not meant, and none takes five seconds.
 */
@Isolated("How long an answer takes is measured.")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileST {

    /** So many are sent between two looks at the tables. */
    private static final int BETWEEN_LOOKS = 50;

    /** The session of this one is not used. */
    private static final String IDLE = "UNIT_HANDLER-THIRD";

    private static final Duration SESSION = Duration.ofMinutes(1);

    private static String idle;
    private static Instant idleSince;
    private static Stage stage;

    /** The shortest time that can be set after which a session ends in which nothing is done. */
    @BeforeAll
    static void found() throws Exception {
        stage = new Stage(Map.of("CHUANGWEN_SESSION_MINUTES", "1"));
        idle = stage.caller().signIn(IDLE);
        idleSince = Instant.now();
    }

    @AfterAll
    static void end() {
        stage.close();
    }

    @Test
    @Order(1)
    void shouldStandWhateverComes() throws Exception {
        List<Input> inputs = Corpus.whole();
        List<String> faults = new ArrayList<>(stage.faults(inputs, input -> {
            stage.sender().prepare(input);
            return List.of();
        }));
        int begin = stage.application().output().length();

        Map<Input, Answer> answers = new ConcurrentHashMap<>();
        List<Input> harmless =
                inputs.stream().filter(input -> !input.mayBeKept()).toList();
        try (Connection connection = stage.district().open()) {
            Snapshot before = Snapshot.of(connection, Stage.RESTLESS);
            for (int from = 0; from < harmless.size(); from += BETWEEN_LOOKS) {
                List<Input> some = harmless.subList(from, Math.min(harmless.size(), from + BETWEEN_LOOKS));
                faults.addAll(sendAll(some, answers));
                Snapshot after = Snapshot.of(connection, Stage.RESTLESS);
                Set<String> changed = after.changedSince(before);
                if (!changed.isEmpty()) {
                    faults.add("Changed " + changed + ": one of " + accepted(some, answers));
                }
                before = after;
            }
        }
        faults.addAll(sendAll(inputs.stream().filter(Input::mayBeKept).toList(), answers));
        for (Input input : inputs) {
            if (answers.containsKey(input)) {
                faults.addAll(faults(input, answers.get(input)));
            }
        }

        assertThat(faults).as(faults.size() + " faults").isEmpty();
        assertThat(answers).hasSameSizeAs(inputs);
        stage.assertQuiet(begin);
        assertThat(stage.application().rest().with("x").get("/work-items").status())
                .isEqualTo(401);
    }

    /** While all the others send, one has signed in and does nothing. */
    @Test
    @Order(2)
    void shouldEndTheSessionInWhichNothingWasDoneForAsLongAsIsSet() {
        String used = stage.caller().signIn(IDLE);
        do {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            assertThat(stage.caller().statusWith(used, "/me.xhtml")).isEqualTo(200);
        } while (Instant.now().isBefore(idleSince.plus(SESSION).plusSeconds(1)));

        assertThat(stage.caller().statusWith(idle, "/me.xhtml")).isEqualTo(302);
    }

    /** Those that were let in: among them is what changed something. */
    private static List<String> accepted(List<Input> inputs, Map<Input, Answer> answers) {
        return inputs.stream()
                .filter(input ->
                        answers.containsKey(input) && answers.get(input).status() < 400)
                .map(Input::id)
                .toList();
    }

    private static List<String> sendAll(Collection<Input> inputs, Map<Input, Answer> answers) throws Exception {
        return stage.faults(inputs, input -> {
            try {
                answers.put(input, stage.sender().send(input));
                return List.of();
            } catch (IOException e) {
                return List.of(input + ": no answer: " + e);
            }
        });
    }

    private static List<String> faults(Input input, Answer answer) throws SQLException {
        List<String> faults = Faults.of(input, answer);
        switch (input.expected().split(" ")[0]) {
            case "refused" -> {
                if (answer.status() < 400) {
                    faults.add(input + ": let in with " + answer.status() + " " + Faults.beginning(answer));
                }
            }
            case "unread" -> {
                // Whoever keeps connections must not send the next request on one that the server closes.
                if (answer.status() != 400 || !answer.text().contains("Connection: close")) {
                    faults.add(input + ": not refused and closed: " + Faults.beginning(answer));
                }
            }
            case "photo" -> faults.addAll(servedFaults(input, answer));
            case "stored" -> faults.addAll(storedFaults(input, answer));
            default -> {
                // Any answer is fine that is no failure.
            }
        }
        return faults;
    }

    /** A photo that was taken in is drawn anew: nothing that came behind or beside the picture is in it. */
    private static List<String> servedFaults(Input input, Answer answer) {
        if (answer.status() != 201) {
            return answer.status() < 400 ? List.of(input + ": " + answer.status()) : List.of();
        }
        String id = json(answer.text()).getString("id");
        Rest.Answer served = stage.district().client(input.who()).get("/attachments/" + id);
        String type = served.headers().firstValue("Content-Type").orElse("");
        String name = served.headers().firstValue("Content-Disposition").orElse("");
        List<String> faults = new ArrayList<>();
        if (!type.matches("(image/jpeg|application/pdf)(;charset=.*)?")) {
            faults.add(input + ": served as " + type);
        }
        if (type.startsWith("image/") && served.text().contains("<script")) {
            faults.add(input + ": served with its script");
        }
        if (name.matches("(?s).*([/\\\\]|\\.\\.|[\\r\\n]).*")) {
            faults.add(input + ": served with the name " + name);
        }
        return faults;
    }

    /** What may be written is kept word for word, and shown escaped. */
    private static List<String> storedFaults(Input input, Answer answer) throws SQLException {
        if (answer.status() != 201) {
            return List.of(input + ": not taken in: " + answer.status() + " " + Faults.beginning(answer));
        }
        String field = input.expected().split(" ")[1];
        String text = Texts.named(input.content().replaceAll("(?s).*\"" + field + "\":\"\\{t:([^}]+)}\".*", "$1"));
        String number = json(answer.text()).getString("number");
        String kept = json(stage.district()
                        .client("AUDITOR")
                        .get("/rectification-orders/" + number)
                        .text())
                .getString(field);
        List<String> faults = new ArrayList<>();
        if (!kept.strip().equals(text.strip())) {
            faults.add(input + ": kept as " + kept);
        }
        String page =
                stage.caller().page("AUDITOR", "/case.xhtml?number=" + number).body();
        if (text.contains("<") && page.contains(text)) {
            faults.add(input + ": shown as it is");
        }
        if (text.matches("[#$]\\{7\\*7}") && !page.contains(text)) {
            faults.add(input + ": computed");
        }
        return faults;
    }

    private static JsonObject json(String text) {
        return jakarta.json.Json.createReader(new StringReader(text)).readObject();
    }
}
