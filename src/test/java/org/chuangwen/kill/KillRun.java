package org.chuangwen.kill;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chuangwen.kill.Ledger.Answer;

/**
 * Eight clients work; the application is killed, looked at, started again, asked; and so on. Most kills come while
 * steps are on their way, each fifth while nothing is; before each third start, timers are put forward so that they
 * fire in between; and each tenth start is itself killed once.
 */
final class KillRun {

    private static final int PLAYERS = 8;
    private static final int BETWEEN_STEPS = 5;
    private static final int WITH_TIMERS = 3;
    private static final int WHILE_STARTING = 10;

    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<String> faults = new ArrayList<>();
    private final Victim victim;
    private final List<Player> players;

    /** Cases that were over when they were last asked for: nothing can happen to them any more. */
    private final Set<String> over = new HashSet<>();

    private int duringSteps;
    private int betweenSteps;
    private int whileStarting;
    private Audit.Result last;

    /** @param folder of the application that the store belongs to */
    KillRun(Store store, Path folder, long seed) throws SQLException {
        this.random = new Random(seed);
        victim = new Victim(store, folder, SmallDistrict::found, SmallDistrict.PEOPLE);
        players = IntStream.range(0, PLAYERS)
                .mapToObj(number -> new Player(victim.people(), ledger, new Random(seed + number)))
                .toList();
    }

    /** Kills so many times, or until something is found wrong. */
    Outcome kill(int times) throws SQLException {
        try (victim) {
            for (int number = 1; number <= times && faults.isEmpty(); number++) {
                workAndKill(number % BETWEEN_STEPS == 0);
                lookAt("after kill " + number);
                if (number % WITH_TIMERS == 0) {
                    putTimersForward();
                }
                if (number % WHILE_STARTING == 0) {
                    victim.startAndKillAfter(Duration.ofMillis(500 + random.nextInt(11_000)));
                    whileStarting++;
                    lookAt("after a kill while starting");
                }
                victim.start();
                ask("after kill " + number);
            }
        }
        return outcome();
    }

    private void workAndKill(boolean idle) {
        victim.killWhileWorking(players, Duration.ofMillis(3_000 + random.nextInt(4_000)), idle);
        if (idle) {
            betweenSteps++;
        } else {
            duringSteps++;
        }
        faults.addAll(ledger.faults());
    }

    private void lookAt(String when) throws SQLException {
        try (Connection connection = victim.store().look()) {
            last = Audit.of(connection, ledger);
        }
        last.faults().forEach(fault -> faults.add(when + ": " + fault));
    }

    /** Lets the timers of up to ten cases be due at the next start. */
    private void putTimersForward() throws SQLException {
        try (Connection connection = victim.store().open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00' where id_ in"
                    + " (select id_ from act_ru_job where handler_cfg_ in ('dueSoon', 'deadline')"
                    + " order by id_ fetch first 10 rows only)");
        }
    }

    /** What the restarted application says must be what lies in its tables. */
    private void ask(String when) {
        last.cases().forEach((number, found) -> {
            if (found.openTasks().isEmpty() && !over.add(number)) {
                return;
            }
            JsonObject told = get("/rectification-orders/" + number);
            List<String> tasks = told.getJsonArray("openTasks").getValuesAs(JsonObject.class).stream()
                    .map(task -> task.getString("step"))
                    .sorted()
                    .toList();
            boolean right = told.getString("state").equals(found.state()) && tasks.equals(found.openTasks());
            if (!right) {
                faults.add(when + ": " + number + " is told to be " + told.getString("state") + " waiting for " + tasks
                        + ", but is " + found);
            }
        });
        Set<String> shown = new HashSet<>();
        Stream.of(
                        SmallDistrict.PATROLLER,
                        SmallDistrict.DISPATCHER,
                        SmallDistrict.HANDLER,
                        SmallDistrict.OTHER_HANDLER,
                        SmallDistrict.SUPERVISOR)
                .forEach(person -> shown.addAll(inbox(person)));
        if (!shown.equals(last.openTasks())) {
            faults.add(when + ": the inboxes show " + shown + " instead of " + last.openTasks());
        }
    }

    private List<String> inbox(String person) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonObject page = victim.people()
                    .get(person)
                    .get("/work-items?view=todo&limit=100&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8))
                    .json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> ids.add(item.getString("id")));
            after = page.getString("next", null);
        } while (after != null);
        return ids;
    }

    private JsonObject get(String path) {
        return victim.people().get(SmallDistrict.AUDITOR).get(path).json();
    }

    private Outcome outcome() {
        return new Outcome(
                victim.store().name(),
                duringSteps,
                betweenSteps,
                whileStarting,
                ledger.count(Answer.DONE),
                ledger.count(Answer.NONE),
                last.happened(),
                last.timersFired(),
                last.cases().size(),
                last.entries(),
                victim.medianStart(),
                List.copyOf(faults));
    }

    /**
     * What came of a run.
     *
     * @param done steps that were answered for
     * @param unanswered steps that were on their way when the application was killed
     * @param happened how many of those had happened
     * @param timersFired how often a unit was reminded or its delay recorded
     * @param entries of the journal
     * @param start the median time from a start until the application was ready
     */
    record Outcome(
            String database,
            int duringSteps,
            int betweenSteps,
            int whileStarting,
            long done,
            long unanswered,
            int happened,
            int timersFired,
            int cases,
            int entries,
            Duration start,
            List<String> faults) {}
}
