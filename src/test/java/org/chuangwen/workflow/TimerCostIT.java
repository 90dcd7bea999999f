package org.chuangwen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.chuangwen.database.Dialect;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.RowsRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the engine reads to find the timers that are due does not grow with those that wait for a later day: each open
 * order has up to three. Counted are the rows and index entries that PostgreSQL reads; the embedded database has no
 * such counters, there only what is found is looked at.
 */
@InContainer
class TimerCostIT {

    private static final Logger LOG = Logger.getLogger(TimerCostIT.class.getName());

    private static final int DUE = 5;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int MANY_EMBEDDED = 10_000;
    private static final int AT_ONCE = 10;
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2046-01-01T00:00:00Z");

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    @Inject
    private UserTransaction transaction;

    @Inject
    private EngineServices engine;

    private RowsRead rows;

    /** In a transaction that is taken back: the engine itself never sees these timers. */
    @BeforeEach
    void begin() throws Exception {
        rows = new RowsRead(dataSource, "act_ru_job");
        transaction.begin();
        add("due", DUE, LONG_AGO);
    }

    @AfterEach
    void takeItBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void shouldReadNoMoreForTheTimersThatAreDueHoweverManyWait() throws Exception {
        add("few", FEW, LATER);
        long small = find();
        add("many", Dialect.isPostgresql() ? MANY : MANY_EMBEDDED, LATER);
        long large = find();

        LOG.info("Read to find %d timers among %,d that wait: %d; among %,d: %d"
                .formatted(DUE, FEW, small, FEW + MANY, large));
        assertThat(large).isLessThanOrEqualTo(small);
        // Each timer found: its entry in the index, its row, and those of its process that another may be working on.
        assertThat(large).isLessThanOrEqualTo(8L * AT_ONCE);
    }

    /** Looks as the engine does, and tells what was read. */
    private long find() throws SQLException {
        long before = rows.soFar();
        List<AcquirableJobEntity> found =
                engine.carryOut(context -> context.getJobManager().findNextJobsToExecute(new Page(0, AT_ONCE)));
        assertThat(found)
                .filteredOn(job -> job.getId().startsWith("due-"))
                .as("those of the year 2001 come first")
                .hasSize(DUE);
        return rows.soFar() - before;
    }

    private void add(String mark, int count, Instant first) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement job =
                        connection.prepareStatement("insert into act_ru_job (id_, rev_, type_, exclusive_,"
                                + " process_instance_id_, retries_, duedate_, suspension_state_, priority_, handler_type_)"
                                + " values (?, 1, 'timer', true, ?, 3, ?, 1, 0, 'timer-transition')")) {
            for (int i = 0; i < count; i++) {
                job.setString(1, mark + "-" + i);
                job.setString(2, mark + "-" + i);
                job.setTimestamp(3, Timestamp.from(first.plus(Duration.ofMinutes(i))));
                job.addBatch();
            }
            job.executeBatch();
        }
        rows.analyze();
    }
}
