package org.chuangwen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldConnectionsTest {

    private static final String URL = "CHUANGWEN_DB_URL";

    private final String before = System.getProperty(URL);
    private HeldConnections held;
    private Connection other;

    @BeforeEach
    void openAnEmbeddedDatabase() throws SQLException {
        System.setProperty(URL, "jdbc:h2:mem:held");
        held = new HeldConnections();
        other = new ChuangwenDataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        held.letGo();
        other.close();
        if (before == null) {
            System.clearProperty(URL);
        } else {
            System.setProperty(URL, before);
        }
    }

    @Test
    void shouldLetOthersWriteToATableThatWasAltered() throws SQLException {
        try (Connection migrating = held.getConnection();
                Statement statement = migrating.createStatement()) {
            statement.execute("create table t (a int, k varchar(20) not null check (k in ('A', 'B')))");
            statement.execute("alter table t add column b date");
        }

        assertThat(insert()).isOne();
    }

    /** The day this passes no more the embedded database is mended, and connections need not be held. */
    @Test
    void shouldBeNeeded() throws SQLException {
        try (Connection migrating = new ChuangwenDataSource().getConnection();
                Statement statement = migrating.createStatement()) {
            statement.execute("create table t (a int, k varchar(20) not null check (k in ('A', 'B')))");
            statement.execute("alter table t add column b date");
        }

        assertThatThrownBy(this::insert).isInstanceOf(SQLException.class).hasMessageContaining("Check constraint");
    }

    private int insert() throws SQLException {
        try (Statement statement = other.createStatement()) {
            return statement.executeUpdate("insert into t (a, k) values (1, 'A')");
        }
    }
}
