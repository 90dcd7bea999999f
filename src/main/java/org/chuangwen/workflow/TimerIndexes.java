package org.chuangwen.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Indexes by which the engine finds the timers that are due, and those being worked on: it makes none itself, and would
 * read all that wait for some later day each time it looks. Made here because the table is the engine's, which makes it
 * when it starts.
 */
final class TimerIndexes {

    private static final List<String> MAKE = List.of(
            "create index if not exists chuangwen_job_due on act_ru_job (duedate_)",
            "create index if not exists chuangwen_job_locked on act_ru_job (lock_exp_time_)");

    private TimerIndexes() {}

    static void make(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String index : MAKE) {
                statement.execute(index);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
