package org.chuangwen.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Founding;
import org.chuangwen.support.PostgresqlServer;
import org.chuangwen.support.Rest;
import org.chuangwen.support.Timers;

/**
 * A district of two subdistricts, with a community, a grid and a bureau each. Each role is held by three: the one who
 * knocks, named as the role; a colleague in the same unit, {@code -COLLEAGUE}; and somebody on the other side,
 * {@code -STRANGER}. The district's administrators and the guest have no side.
 */
public final class District {

    static final String COLLEAGUE = "-COLLEAGUE";
    static final String STRANGER = "-STRANGER";
    /** Of a bureau on no side, {@code B0}: the one that others help. */
    static final String THIRD_HANDLER = "UNIT_HANDLER-THIRD";

    /** Leader of a side's bureau, with the side's number behind: the knocking leaders are of the subdistricts. */
    static final String BOSS = "BOSS-";

    static final String CATEGORY = "ACCESS";
    /** Its closed cases are not checked again. */
    static final String SUBCATEGORY = "ACCESS-SUB";
    /** All its closed cases are checked again. */
    static final String RECHECKED = "ACCESS-AGAIN";

    /** Whom each member of a party group has declared as a relative. */
    static final String RELATIVE = "access";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PostgresqlServer.Database database;
    private final Rest rest;
    private final Map<String, Rest> clients = new ConcurrentHashMap<>();

    private District(PostgresqlServer.Database database, Rest rest) {
        this.database = database;
        this.rest = rest;
    }

    /** Founds it beside an application that has just started for the first time. */
    public static District found(PostgresqlServer.Database database, Rest rest) throws SQLException {
        District district = new District(database, rest);
        try (Connection connection = district.open()) {
            connection.setAutoCommit(false);
            district.found(connection);
            connection.commit();
        }
        return district;
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private void found(Connection connection) throws SQLException {
        Founding founding = new Founding(connection);
        founding.category(CATEGORY, SUBCATEGORY, 0);
        founding.category(CATEGORY + "-2", RECHECKED, 100);
        Side here = side(founding, 1);
        Side there = side(founding, 2);
        token(
                connection,
                THIRD_HANDLER,
                founding.appoint(THIRD_HANDLER, Role.UNIT_HANDLER, founding.unit("B0", "BUREAU", founding.root())));
        token(connection, BOSS + 1, founding.appoint(BOSS + 1, Role.LEADER, here.bureau()));
        token(connection, BOSS + 2, founding.appoint(BOSS + 2, Role.LEADER, there.bureau()));
        for (Role role : Role.values()) {
            long home = role == Role.ADMINISTRATOR ? founding.root() : here.of(role);
            long elsewhere = role == Role.ADMINISTRATOR ? founding.root() : there.of(role);
            token(connection, role.name(), founding.appoint(role.name(), role, home));
            token(connection, role + COLLEAGUE, founding.appoint(role + COLLEAGUE, role, home));
            token(connection, role + STRANGER, founding.appoint(role + STRANGER, role, elsewhere));
        }
        // Two secretaries at a time, which no page lets one enter: so that a meeting can be one's own or a colleague's.
        for (Role role : List.of(Role.PARTY_GROUP_SECRETARY, Role.PARTY_GROUP_MEMBER)) {
            boolean secretary = role == Role.PARTY_GROUP_SECRETARY;
            founding.term(role.name(), here.bureau(), secretary);
            founding.term(role + COLLEAGUE, here.bureau(), secretary);
            founding.term(role + STRANGER, there.bureau(), secretary);
        }
        for (String suffix : List.of("", COLLEAGUE, STRANGER)) {
            founding.relative(Role.PARTY_GROUP_MEMBER + suffix, RELATIVE);
        }
        founding.rulesWithoutNotice(here.bureau());
        founding.rulesWithoutNotice(there.bureau());
        token(connection, Knocker.GUESTS_NAME, founding.person(Knocker.GUESTS_NAME));
    }

    private static Side side(Founding founding, int number) throws SQLException {
        long subdistrict = founding.unit("S" + number, "SUBDISTRICT", founding.root());
        long community = founding.unit("C" + number, "COMMUNITY", subdistrict);
        founding.grid("G" + number, community);
        return new Side(subdistrict, community, founding.unit("B" + number, "BUREAU", founding.root()));
    }

    private record Side(long subdistrict, long community, long bureau) {

        long of(Role role) {
            return switch (role) {
                case PATROLLER, COMMUNITY_CLERK -> community;
                case DISPATCHER, SUPERVISOR, LEADER, AUDITOR -> subdistrict;
                default -> bureau;
            };
        }
    }

    /** As signing in would, without the time that checking a password is meant to take. */
    private void token(Connection connection, String username, long person) throws SQLException {
        byte[] drawn = new byte[32];
        RANDOM.nextBytes(drawn);
        String token = HexFormat.of().formatHex(drawn);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into api_token (token_hash, person_id, expires_at) values (?, ?, ?)")) {
            insert.setString(1, sha256(token));
            insert.setLong(2, person);
            insert.setTimestamp(3, Timestamp.from(Instant.now().plus(Duration.ofHours(1))));
            insert.executeUpdate();
        }
        clients.put(username, rest.with(token));
    }

    /** The number that this query finds. */
    String id(String query, String argument) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? String.valueOf(found.getLong(1)) : "0";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person's client. */
    public Rest client(String username) {
        return username.equals(Knocker.NOBODYS_NAME) ? rest : clients.get(username);
    }

    /** Lets a timer of this name be due now, wherever it waits. */
    void fire(String timer) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00'"
                    + " where handler_cfg_ = '" + timer + "'");
        }
    }

    /** Lets a timer of one subject be due now, and waits until it has fired. */
    void fireAndAwait(String timer, String subject, BooleanSupplier fired) {
        new Timers(database).elapse(timer, subject, fired);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
