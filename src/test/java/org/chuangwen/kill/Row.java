package org.chuangwen.kill;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One row of a query, its columns by their names in small letters. */
record Row(Map<String, Object> columns) {

    static List<Row> of(Connection connection, String query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            ResultSetMetaData names = result.getMetaData();
            while (result.next()) {
                Map<String, Object> columns = new HashMap<>();
                for (int i = 1; i <= names.getColumnCount(); i++) {
                    columns.put(names.getColumnLabel(i).toLowerCase(Locale.ROOT), result.getObject(i));
                }
                rows.add(new Row(columns));
            }
        }
        return rows;
    }

    /** The rows in their order, by what they have in this column. */
    static Map<String, List<Row>> by(String column, List<Row> rows) {
        Map<String, List<Row>> groups = new HashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.text(column), any -> new ArrayList<>())
                .add(row));
        return groups;
    }

    boolean has(String column) {
        return columns.get(column) != null;
    }

    boolean is(String column, String value) {
        return value.equals(text(column));
    }

    /** Null if the column is null. */
    String text(String column) {
        return Objects.toString(columns.get(column), null);
    }

    /** What a journal entry tells beside its columns; null if it does not tell that. */
    String fact(String name) {
        if (!has("facts")) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text("facts")))) {
            return reader.readObject().getString(name, null);
        }
    }

    long number(String column) {
        return ((Number) columns.get(column)).longValue();
    }
}
