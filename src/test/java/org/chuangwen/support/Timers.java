package org.chuangwen.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Lets the time pass that the engine waits for. */
public final class Timers {

    /** How long a timer that is due may take to fire. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PostgresqlServer.Database database;

    public Timers(PostgresqlServer.Database database) {
        this.database = database;
    }

    /** Lets a timer of one subject be due now, and waits until it has fired. */
    public void elapse(String timer, String subject, BooleanSupplier fired) {
        makeDue(timer, subject);
        await(subject, fired);
    }

    /** Lets a timer of one subject be due while the application is down, and waits until it has fired once it is up. */
    public void elapseWhileDown(RunningApplication application, String timer, String subject, BooleanSupplier fired) {
        application.stop();
        makeDue(timer, subject);
        application.restart();
        await(subject, fired);
    }

    private void makeDue(String timer, String subject) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement due = connection.prepareStatement(
                        "update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00' where handler_cfg_ = ?"
                                + " and process_instance_id_ in (select id_ from act_ru_execution where business_key_ = ?)")) {
            due.setString(1, timer);
            due.setString(2, subject);
            due.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String subject, BooleanSupplier fired) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!fired.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("The timer of " + subject + " does not fire");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
