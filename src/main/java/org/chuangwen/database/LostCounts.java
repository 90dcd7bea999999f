package org.chuangwen.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends what the embedded database may lose when its process is killed while many write at once: how far it had counted
 * for a table's identities. The rows are all there, but it would count from before the last of them, and each step that
 * needs a new row would fail until the count has passed them (found by {@code kill.RequestRun}).
 */
final class LostCounts {

    /** How many numbers the database takes out of a sequence at a time, and so may lose. */
    private static final int TAKEN_AT_A_TIME = 32;

    private static final String IDENTITIES = "select table_name, column_name, identity_base"
            + " from information_schema.columns where table_schema = 'PUBLIC' and identity_base is not null";

    private static final String SEQUENCES =
            "select sequence_name, base_value from information_schema.sequences where sequence_schema = 'PUBLIC'";

    private LostCounts() {}

    private record Identity(String table, String column, long next) {}

    /**
     * Lets every identity go on behind the last row. If one had fallen back, sequences may have, too: they leave out
     * what may be used already.
     */
    static void mend(Connection connection) throws SQLException {
        boolean lost = false;
        for (Identity identity : identities(connection)) {
            long last = number(
                    connection,
                    "select coalesce(max(" + quoted(identity.column) + "), 0) from " + quoted(identity.table));
            if (last >= identity.next) {
                execute(
                        connection,
                        "alter table " + quoted(identity.table) + " alter column " + quoted(identity.column)
                                + " restart with " + (last + 1));
                lost = true;
            }
        }
        if (lost) {
            leaveOutWhatMayBeUsed(connection);
        }
    }

    private static List<Identity> identities(Connection connection) throws SQLException {
        List<Identity> identities = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IDENTITIES)) {
            while (rows.next()) {
                identities.add(new Identity(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
        }
        return identities;
    }

    private static void leaveOutWhatMayBeUsed(Connection connection) throws SQLException {
        List<String> restarts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                restarts.add("alter sequence " + quoted(rows.getString(1)) + " restart with "
                        + (rows.getLong(2) + TAKEN_AT_A_TIME));
            }
        }
        for (String restart : restarts) {
            execute(connection, restart);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
