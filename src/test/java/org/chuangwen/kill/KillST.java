package org.chuangwen.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * No step that was answered for is lost, none is doubled, and no case is left without exactly its right open task,
 * however often the process is killed. {@code chuangwen.kills} says how often, half on each database;
 * {@code chuangwen.kills.seed} repeats a run's choices, though not the machine's timing.
 */
class KillST {

    private static final int KILLS = Integer.getInteger("chuangwen.kills", 3);
    private static final long SEED = Long.getLong("chuangwen.kills.seed", System.nanoTime());
    private static final Path REPORT = Path.of(System.getProperty("chuangwen.kills.report", "target/kill-run.md"));
    private static final List<KillRun.Outcome> OUTCOMES = new ArrayList<>();

    @Test
    void shouldKeepEveryStepOnceWhenKilledOnEmbeddedDatabase() throws SQLException {
        Path folder = KillRun.newFolder("h2");
        try (Store store = Store.embedded(folder)) {
            run(store, folder, KILLS - KILLS / 2);
        }
    }

    @Test
    void shouldKeepEveryStepOnceWhenKilledOnPostgresql() throws SQLException {
        try (Store store = Store.postgresql()) {
            run(store, KillRun.newFolder("postgresql"), KILLS / 2);
        }
    }

    @AfterAll
    static void report() throws IOException {
        Files.createDirectories(REPORT.toAbsolutePath().getParent());
        Files.writeString(REPORT, KillReport.of(OUTCOMES, SEED));
    }

    private static void run(Store store, Path folder, int kills) throws SQLException {
        KillRun.Outcome outcome = new KillRun(store, folder, SEED).kill(kills);
        OUTCOMES.add(outcome);
        assertThat(outcome.faults())
                .as("what was wrong after killing on %s (seed %d, application in %s)", store.name(), SEED, folder)
                .isEmpty();
        assertThat(outcome.done()).as("steps answered for").isGreaterThan(kills * 5L);
    }
}
