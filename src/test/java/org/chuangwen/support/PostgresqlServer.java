package org.chuangwen.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * A real PostgreSQL that the tests start themselves, on a free port of this machine, with its data below
 * {@code target}.
 */
public final class PostgresqlServer implements AutoCloseable {

    private static final String USER = "chuangwen";
    private static final String PASSWORD = "chuangwen";

    private final EmbeddedPostgres server;

    private PostgresqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static PostgresqlServer start() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "postgresql"));
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve(UUID.randomUUID().toString()))
                    .setCleanDataDirectory(true)
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role " + USER + " login password '" + PASSWORD + "'");
            }
            return new PostgresqlServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes an empty database, owned by an ordinary user as it should be in production. */
    public Database create(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + USER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, USER, PASSWORD);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an application finds its database. */
    public record Database(String url, String user, String password) {

        /** As the application's settings. */
        public Map<String, String> settings() {
            return Map.of("CHUANGWEN_DB_URL", url, "CHUANGWEN_DB_USER", user, "CHUANGWEN_DB_PASSWORD", password);
        }
    }
}
