package org.chuangwen.attachment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.chuangwen.database.DatabaseSettings;

/**
 * The bytes, each once, by their hash. Works within the caller's transaction.
 *
 * <p>By JDBC, because one of several nodes may store the same bytes at the same moment: the databases can be told to
 * take that as done, while a persistence context can only fail.
 */
@ApplicationScoped
class ContentStore {

    /**
     * Both statements also lock the row if it was there, so that its bytes cannot be removed as unused until the
     * transaction that found them ends.
     */
    private static final String PUT_IN_POSTGRESQL = """
            insert into attachment_content (hash, media_type, bytes) values (?, ?, ?)
            on conflict (hash) do update set media_type = excluded.media_type""";

    private static final String PUT_IN_H2 = """
            merge into attachment_content c
            using (values (cast(? as varchar(64)), cast(? as varchar(100)))) n (hash, media_type)
            on c.hash = n.hash
            when matched then update set media_type = n.media_type
            when not matched then insert (hash, media_type, bytes) values (n.hash, n.media_type, ?)""";

    private static final String GET = "select hash, media_type, bytes from attachment_content where hash = ?";

    private static final String REMOVE_UNUSED = """
            delete from attachment_content c where c.hash = ?
            and not exists (select 1 from attachment a where a.content_hash = c.hash)
            and not exists (select 1 from attachment a where a.thumbnail_hash = c.hash)""";

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    private final boolean postgresql;

    ContentStore() {
        this.postgresql = DatabaseSettings.fromEnvironment().isPostgresql();
    }

    ContentStore(DataSource dataSource, boolean postgresql) {
        this.dataSource = dataSource;
        this.postgresql = postgresql;
    }

    /** Stores the bytes unless they are there already. */
    void put(Blob blob) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement(postgresql ? PUT_IN_POSTGRESQL : PUT_IN_H2)) {
            put.setString(1, blob.hash());
            put.setString(2, blob.mediaType());
            put.setBytes(3, blob.bytes());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not store content " + blob.hash(), e);
        }
    }

    Optional<Blob> get(String hash) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement get = connection.prepareStatement(GET)) {
            get.setString(1, hash);
            try (ResultSet row = get.executeQuery()) {
                return row.next()
                        ? Optional.of(new Blob(row.getString(1), row.getString(2), row.getBytes(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read content " + hash, e);
        }
    }

    /** Removes the bytes if no attachment refers to them. */
    void removeUnused(String hash) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement remove = connection.prepareStatement(REMOVE_UNUSED)) {
            remove.setString(1, hash);
            remove.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not remove content " + hash, e);
        }
    }
}
