package org.chuangwen.hostile;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Where texts that were sent stand now: each is known by its mark, and must stand there as it was sent. */
final class Marks {

    private final UnaryOperator<String> written;
    private final Set<String> found = new HashSet<>();
    private final Set<String> faults = new TreeSet<>();

    /** Where a text stands as it was sent, but for blanks around it. */
    Marks() {
        this(UnaryOperator.identity());
    }

    /** @param written how a text must stand where it is looked for */
    Marks(UnaryOperator<String> written) {
        this.written = written;
    }

    Set<String> found() {
        return found;
    }

    Set<String> faults() {
        return faults;
    }

    /** Looks through all tables. */
    void lookThrough(Connection connection, Set<String> except) throws SQLException {
        for (String table : tables(connection, except)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select to_jsonb(t)::text from \"" + table
                            + "\" t where t::text ~ '" + Leaves.MARK.pattern() + "'")) {
                while (rows.next()) {
                    try (JsonReader json = Json.createReader(new StringReader(rows.getString(1)))) {
                        lookAt(table, json.readObject());
                    }
                }
            }
        }
    }

    private static List<String> tables(Connection connection, Set<String> except) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeAll(except);
        return tables;
    }

    private void lookAt(String where, JsonValue value) {
        if (value instanceof JsonObject object) {
            object.forEach((column, inner) -> lookAt(where + "." + column, inner));
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> lookAt(where, inner));
        } else if (value instanceof JsonString text) {
            lookAt(where, text.getString());
        }
    }

    /** Looks at one text; in JSON that is kept as text a mark's text is written as JSON has it. */
    void lookAt(String where, String text) {
        for (Matcher mark = Leaves.MARK.matcher(text); mark.find(); ) {
            String whole = written.apply(Leaves.text(mark.group()));
            found.add(mark.group());
            if (!text.contains(whole.strip()) && !text.contains(asJson(whole.strip()))) {
                faults.add(where + ": " + shortened(whole) + " stands as " + around(mark, text));
            }
        }
    }

    private static String around(Matcher mark, String text) {
        return text.substring(Math.max(0, mark.start() - 60), Math.min(text.length(), mark.end() + 20));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(80, text.length()));
    }

    private static String asJson(String text) {
        String quoted = Json.createValue(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }
}
