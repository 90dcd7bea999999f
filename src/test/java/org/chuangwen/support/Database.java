package org.chuangwen.support;

/** On which database an application under test keeps its data. */
public enum Database {
    /** H2 in a file below the application's folder. */
    EMBEDDED,
    POSTGRESQL
}
