package org.chuangwen.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings our tables to the newest version before anything else starts. The engine's tables come from the engine's own
 * scripts.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "java:app/jdbc/chuangwen")
    private DataSource dataSource;

    private final HeldConnections held = new HeldConnections();

    @PostConstruct
    void migrate() {
        boolean postgresql = DatabaseSettings.fromEnvironment().isPostgresql();
        Flyway.configure(getClass().getClassLoader())
                .dataSource(postgresql ? dataSource : held)
                .locations(
                        "classpath:db/migration/common", "classpath:db/migration/" + (postgresql ? "postgresql" : "h2"))
                .placeholders(Map.of(
                        "bytes", postgresql ? "bytea" : "blob",
                        "uuid", postgresql ? "gen_random_uuid()" : "random_uuid()"))
                .load()
                .migrate();
        if (!postgresql) {
            mendLostCounts();
        }
    }

    private void mendLostCounts() {
        try (Connection connection = held.getConnection()) {
            LostCounts.mend(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look after the embedded database's counts", e);
        }
    }

    @PreDestroy
    void letConnectionsGo() {
        held.letGo();
    }
}
