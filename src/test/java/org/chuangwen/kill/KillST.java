package org.chuangwen.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.support.AgainstApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * No step that was answered for is lost, none is doubled, no case and no request is left without exactly its right open
 * task, and no yuan is lost or counted twice, however often the process is killed. {@code chuangwen.kills} says how
 * often while cases are played, {@code chuangwen.kills.requests} how often while requests are, half on each database;
 * {@code chuangwen.kills.seed} repeats a run's choices, though not the machine's timing. It starts applications of its
 * own, but queues with the classes that share one, so that both queues take about as long.
 */
@ResourceLock(AgainstApplication.LANE)
class KillST {

    private static final int KILLS = Integer.getInteger("chuangwen.kills", 3);
    private static final int REQUEST_KILLS = Integer.getInteger("chuangwen.kills.requests", 3);
    private static final long SEED = Long.getLong("chuangwen.kills.seed", System.nanoTime());
    private static final Path REPORTS = Path.of(System.getProperty("chuangwen.kills.reports", "target"));
    private static final List<KillRun.Outcome> OUTCOMES = new ArrayList<>();
    private static final List<RequestRun.Outcome> REQUEST_OUTCOMES = new ArrayList<>();

    @Test
    void shouldKeepEveryStepOnceWhenKilledOnEmbeddedDatabase() throws SQLException {
        Path folder = Victim.newFolder("h2");
        try (Store store = Store.embedded(folder)) {
            run(store, folder, KILLS - KILLS / 2);
        }
    }

    @Test
    void shouldKeepEveryStepOnceWhenKilledOnPostgresql() throws SQLException {
        try (Store store = Store.postgresql()) {
            run(store, Victim.newFolder("postgresql"), KILLS / 2);
        }
    }

    @Test
    void shouldKeepEveryYuanWhenKilledOnEmbeddedDatabase() throws SQLException {
        Path folder = Victim.newFolder("requests-h2");
        try (Store store = Store.embedded(folder)) {
            runRequests(store, folder, REQUEST_KILLS - REQUEST_KILLS / 2);
        }
    }

    @Test
    void shouldKeepEveryYuanWhenKilledOnPostgresql() throws SQLException {
        try (Store store = Store.postgresql()) {
            runRequests(store, Victim.newFolder("requests-postgresql"), REQUEST_KILLS / 2);
        }
    }

    @AfterAll
    static void report() throws IOException {
        Files.createDirectories(REPORTS);
        if (!OUTCOMES.isEmpty()) {
            Files.writeString(REPORTS.resolve("kill-run.md"), KillReport.ofCases(OUTCOMES, SEED));
        }
        if (!REQUEST_OUTCOMES.isEmpty()) {
            Files.writeString(
                    REPORTS.resolve("kill-run-of-requests.md"), KillReport.ofRequests(REQUEST_OUTCOMES, SEED));
        }
    }

    private static void run(Store store, Path folder, int kills) throws SQLException {
        KillRun.Outcome outcome = new KillRun(store, folder, SEED).kill(kills);
        OUTCOMES.add(outcome);
        assertThat(outcome.faults())
                .as("what was wrong after killing on %s (seed %d, application in %s)", store.name(), SEED, folder)
                .isEmpty();
        assertThat(outcome.done()).as("steps answered for").isGreaterThan(kills * 5L);
    }

    private static void runRequests(Store store, Path folder, int kills) throws SQLException {
        RequestRun.Outcome outcome = new RequestRun(store, folder, SEED).kill(kills);
        REQUEST_OUTCOMES.add(outcome);
        assertThat(outcome.faults())
                .as("what was wrong after killing on %s (seed %d, application in %s)", store.name(), SEED, folder)
                .isEmpty();
        assertThat(outcome.done()).as("steps answered for").isGreaterThan(kills * 50L);
        assertThat(outcome.meetings().votes()).as("votes cast").isGreaterThan(kills * 2L);
    }
}
