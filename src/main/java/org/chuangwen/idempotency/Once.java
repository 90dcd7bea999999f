package org.chuangwen.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.database.Dialect;
import org.chuangwen.identity.Actor;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;

/**
 * Takes a step once, however often it is asked for with the same key: the first request takes it, each later one gets
 * the first one's result. The key is drawn by the client, one for each thing it wants done, and kept until it knows the
 * answer ({@code Idempotency-Key} of the API).
 *
 * <p>The key is written before the step, in the step's own transaction. Who comes second at the same moment waits at
 * the row until the first has ended: then it finds the result, or, if the first failed, nothing, and takes the step
 * itself. A step that fails leaves no trace of its key, so that it can be corrected and sent again.
 *
 * <p>By JDBC, for the reason that {@code attachment.ContentStore} tells.
 */
@ApplicationScoped
@Transactional
public class Once {

    /** The longest key, in characters. */
    public static final int KEY_MOST = 64;

    /** How long a key is remembered. */
    static final Duration REMEMBERED = Duration.ofDays(400);

    private static final String RESERVE_IN_POSTGRESQL = """
            insert into answered_request (person_id, door, request_key, fingerprint, asked_at) values (?, ?, ?, ?, ?)
            on conflict (person_id, door, request_key) do update set door = excluded.door""";

    private static final String RESERVE_IN_H2 = """
            merge into answered_request a
            using (values (cast(? as bigint), cast(? as varchar(60)), cast(? as varchar(64)), cast(? as varchar(64)),
                cast(? as timestamp(6) with time zone))) n (person_id, door, request_key, fingerprint, asked_at)
            on a.person_id = n.person_id and a.door = n.door and a.request_key = n.request_key
            when matched then update set fingerprint = a.fingerprint
            when not matched then insert (person_id, door, request_key, fingerprint, asked_at)
                values (n.person_id, n.door, n.request_key, n.fingerprint, n.asked_at)""";

    /** What is kept of a step that has no result of its own. */
    private static final String TAKEN = "taken";

    private static final String UNIQUE_KEY_TAKEN = "23505";

    private static final String READ =
            "select fingerprint, result from answered_request where person_id = ? and door = ? and request_key = ?";

    private static final String KEEP =
            "update answered_request set result = ? where person_id = ? and door = ? and request_key = ?";

    private static final String FORGET = "delete from answered_request where asked_at < ?";

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    @Inject
    private CityClock clock;

    /**
     * Takes the step unless this person has had it taken under this key already.
     *
     * @param door what is asked for, for example {@code report}; keys of different doors do not meet
     * @param key 1 to {@value #KEY_MOST} visible ASCII characters; null or blank: the step is taken each time
     * @param content what is asked with, in any form that is the same for the same request; whoever sends something
     *     else under a known key is told so
     * @param step gives what is answered, at most 200 characters, for example the new number
     * @return the step's result, or that of the first time
     * @throws InvalidInput naming {@code Idempotency-Key} if that cannot be one
     * @throws Conflict if the key is known with other content; the first result is the message's argument
     */
    public String answer(Actor actor, String door, String key, String content, Supplier<String> step) {
        return answer(actor, door, key, content, step, first -> new Conflict("idempotency.otherContent", first));
    }

    /**
     * As {@link #answer}, for an answer that is nothing to tell a person.
     *
     * @param step gives what is answered, of any length
     */
    public String same(Actor actor, String door, String key, String content, Supplier<String> step) {
        return answer(actor, door, key, content, step, first -> new Conflict("idempotency.otherRequest"));
    }

    private String answer(
            Actor actor,
            String door,
            String key,
            String content,
            Supplier<String> step,
            Function<String, Conflict> otherwise) {
        if (key == null || key.isBlank()) {
            return step.get();
        }
        if (!key.matches("[!-~]{1," + KEY_MOST + "}")) {
            throw InvalidInput.of("Idempotency-Key", "idempotency.badKey", KEY_MOST);
        }
        String fingerprint = fingerprint(content);
        Known known = reserveOrFind(actor.personId(), door, key, fingerprint);
        if (known.result != null) {
            if (!known.fingerprint.equals(fingerprint)) {
                throw otherwise.apply(known.result);
            }
            return known.result;
        }
        String result = step.get();
        keep(actor.personId(), door, key, result);
        return result;
    }

    /** Lets go of its connection before the step is taken, which needs one itself. */
    private Known reserveOrFind(long person, String door, String key, String fingerprint) {
        try (Connection connection = dataSource.getConnection()) {
            reserveOrWait(connection, person, door, key, fingerprint);
            return read(connection, person, door, key);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep the request " + key, e);
        }
    }

    /**
     * As {@link #same}, for a step whose result is read anew each time.
     *
     * @param content what is asked with, each part by its text
     */
    public void take(Actor actor, String door, String key, List<?> content, Runnable step) {
        same(actor, door, key, content.toString(), () -> {
            step.run();
            return TAKEN;
        });
    }

    private record Known(String fingerprint, String result) {}

    /**
     * The embedded database may find, after it has waited for the first, that the key is there now, and refuses: asked
     * anew it finds the row. The refusal undoes its own statement only.
     */
    private void reserveOrWait(Connection connection, long person, String door, String key, String fingerprint)
            throws SQLException {
        try {
            reserve(connection, person, door, key, fingerprint);
        } catch (SQLException e) {
            if (Dialect.isPostgresql() || !UNIQUE_KEY_TAKEN.equals(e.getSQLState())) {
                throw e;
            }
            reserve(connection, person, door, key, fingerprint);
        }
    }

    private void reserve(Connection connection, long person, String door, String key, String fingerprint)
            throws SQLException {
        String sql = Dialect.isPostgresql() ? RESERVE_IN_POSTGRESQL : RESERVE_IN_H2;
        try (PreparedStatement reserve = connection.prepareStatement(sql)) {
            reserve.setLong(1, person);
            reserve.setString(2, door);
            reserve.setString(3, key);
            reserve.setString(4, fingerprint);
            reserve.setObject(5, now());
            reserve.executeUpdate();
        }
    }

    private static Known read(Connection connection, long person, String door, String key) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setLong(1, person);
            read.setString(2, door);
            read.setString(3, key);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return new Known(row.getString(1), row.getString(2));
            }
        }
    }

    private void keep(long person, String door, String key, String result) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, result);
            keep.setLong(2, person);
            keep.setString(3, door);
            keep.setString(4, key);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep the answer to " + key, e);
        }
    }

    /** Forgets keys that are older than {@link #REMEMBERED}. */
    void forgetOld() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, now().minus(REMEMBERED));
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not forget old requests", e);
        }
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private static String fingerprint(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
