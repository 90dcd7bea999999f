package org.chuangwen.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All rows of all tables of a PostgreSQL database, as one hash a table. */
public final class Snapshot {

    private final Map<String, String> tables;

    private Snapshot(Map<String, String> tables) {
        this.tables = tables;
    }

    /**
     * @param except tables that may change by themselves, or because somebody has knocked: who signs in when, the
     *     engine's own counting
     */
    public static Snapshot of(Connection connection, Set<String> except) throws SQLException {
        List<String> names = new ArrayList<>();
        Map<String, String> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            names.removeAll(except);
            String union = names.stream()
                    .map(name -> "select '" + name + "', count(*) || ' rows ' || coalesce(md5(string_agg(h, '' order by"
                            + " h)), '') from (select md5(t::text) h from \"" + name + "\" t) x")
                    .collect(Collectors.joining(" union all "));
            try (ResultSet rows = statement.executeQuery(union)) {
                while (rows.next()) {
                    tables.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return new Snapshot(tables);
    }

    /** The tables that are not as they were in the other one. */
    public Set<String> changedSince(Snapshot before) {
        return tables.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.tables.get(table.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
