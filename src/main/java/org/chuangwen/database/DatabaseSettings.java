package org.chuangwen.database;

/**
 * Where the data lies. Read from {@code CHUANGWEN_DB_URL}, {@code CHUANGWEN_DB_USER} and {@code CHUANGWEN_DB_PASSWORD},
 * each as a system property or, failing that, an environment variable; without a URL it is an embedded database below
 * {@code ./data}.
 *
 * @param url a JDBC URL of PostgreSQL or H2
 */
public record DatabaseSettings(String url, String user, String password) {

    /**
     * {@code WRITE_DELAY=0}: a committed transaction is in the file before the commit returns, so a killed process
     * loses nothing that it had answered for. The default would write up to half a second later.
     */
    private static final String EMBEDDED_URL =
            "jdbc:h2:file:./data/chuangwen;WRITE_DELAY=0;LOCK_TIMEOUT=15000;DB_CLOSE_ON_EXIT=FALSE";

    public static DatabaseSettings fromEnvironment() {
        return new DatabaseSettings(
                setting("CHUANGWEN_DB_URL", EMBEDDED_URL),
                setting("CHUANGWEN_DB_USER", "chuangwen"),
                setting("CHUANGWEN_DB_PASSWORD", ""));
    }

    public DatabaseSettings {
        if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException(
                    "CHUANGWEN_DB_URL must begin with jdbc:postgresql: or jdbc:h2:, but is " + url);
        }
    }

    public boolean isPostgresql() {
        return url.startsWith("jdbc:postgresql:");
    }

    private static String setting(String name, String otherwise) {
        String property = System.getProperty(name, System.getenv(name));
        return property == null || property.isBlank() ? otherwise : property;
    }

    /** Without the password, so that it never stands in a log. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
