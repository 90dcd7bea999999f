package org.chuangwen.database;

/** The few statements that the embedded database and PostgreSQL say differently. */
public final class Dialect {

    private static final boolean POSTGRESQL = DatabaseSettings.fromEnvironment().isPostgresql();

    private Dialect() {}

    public static boolean isPostgresql() {
        return POSTGRESQL;
    }

    /** A query for the next number of a sequence; gaps are possible. */
    public static String nextOf(String sequence) {
        return POSTGRESQL ? "select nextval('" + sequence + "')" : "select next value for " + sequence;
    }
}
