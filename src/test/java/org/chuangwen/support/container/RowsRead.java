package org.chuangwen.support.container;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.chuangwen.database.Dialect;

/**
 * How many rows and index entries of some tables PostgreSQL has read in the transaction under way, which no other load
 * on the machine changes. The embedded database has no such counters: there it is always 0.
 */
public final class RowsRead {

    private final DataSource dataSource;
    private final List<String> tables;

    public RowsRead(DataSource dataSource, String... tables) {
        this.dataSource = dataSource;
        this.tables = List.of(tables);
    }

    public long soFar() throws SQLException {
        if (!Dialect.isPostgresql()) {
            return 0;
        }
        String names = tables.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
                                + " + (select coalesce(sum(pg_stat_get_xact_tuples_returned(i.indexrelid)), 0)"
                                + " from pg_index i where i.indrelid = t.relid)) from pg_stat_xact_user_tables t"
                                + " where relname in (" + names + ")")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Tells PostgreSQL what is in the tables, so that it plans by that. */
    public void analyze() throws SQLException {
        if (Dialect.isPostgresql()) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    statement.execute("analyze " + table);
                }
            }
        }
    }
}
