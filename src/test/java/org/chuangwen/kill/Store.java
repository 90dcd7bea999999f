package org.chuangwen.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.chuangwen.support.PostgresqlServer;

/** Where the killed application keeps its data, and how to look at it while the application is down. */
interface Store extends AutoCloseable {

    String name();

    /** What the application is told of it. */
    Map<String, String> settings();

    /** The data as the killed process has left it, with nothing of the process at work any more. Not to be changed. */
    Connection look() throws SQLException;

    /** Whether nobody else can open the data while the application runs. */
    boolean isTheApplicationsOwn();

    /** The data itself, to be changed while the application is down. */
    Connection open() throws SQLException;

    @Override
    void close();

    /** H2 in a file. It is looked at as a copy, so that it is the application that recovers the file itself. */
    static Store embedded(Path folder) {
        return new Embedded(folder);
    }

    /** A real PostgreSQL, which goes on when the application is killed. */
    static Store postgresql() {
        PostgresqlServer server = PostgresqlServer.start();
        return new Postgresql(server, server.create("kill"));
    }

    /** @param folder the application's */
    record Embedded(Path folder) implements Store {

        @Override
        public String name() {
            return "H2";
        }

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public Connection look() throws SQLException {
            try {
                Path copy = Files.createDirectories(folder.resolve("looked-at")).resolve("chuangwen.mv.db");
                Files.copy(file(), copy, StandardCopyOption.REPLACE_EXISTING);
                return connect(copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Connection open() throws SQLException {
            return connect(file());
        }

        @Override
        public boolean isTheApplicationsOwn() {
            return true;
        }

        @Override
        public void close() {
            // A file needs no closing.
        }

        private Path file() {
            return folder.resolve("data").resolve("chuangwen.mv.db");
        }

        private static Connection connect(Path file) throws SQLException {
            String path = file.toAbsolutePath().toString().replaceAll("\\.mv\\.db$", "");
            return DriverManager.getConnection("jdbc:h2:file:" + path, "chuangwen", "");
        }
    }

    /** @param database of the server, for this run alone */
    record Postgresql(PostgresqlServer server, PostgresqlServer.Database database) implements Store {

        @Override
        public String name() {
            return "PostgreSQL";
        }

        @Override
        public Map<String, String> settings() {
            return database.settings();
        }

        /** Waits until the server has noticed that the other side is gone: it finishes the statement it is at first. */
        @Override
        public Connection look() throws SQLException {
            Connection connection = open();
            try (Statement statement = connection.createStatement()) {
                while (others(statement) > 0) {
                    statement.execute("select pg_sleep(0.1)");
                }
            }
            return connection;
        }

        @Override
        public Connection open() throws SQLException {
            return DriverManager.getConnection(database.url(), database.user(), database.password());
        }

        @Override
        public boolean isTheApplicationsOwn() {
            return false;
        }

        @Override
        public void close() {
            server.close();
        }

        private static int others(Statement statement) throws SQLException {
            try (ResultSet result = statement.executeQuery("select count(*) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()")) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
