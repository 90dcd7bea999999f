package org.chuangwen.directory;

import java.util.Map;

/**
 * What a row of a file comes to.
 *
 * @param key the code or username
 * @param name as the file has it
 * @param facts before and after as in the journal; empty unless something there already changes
 */
public record ImportChange(ImportTable table, String key, String name, Kind kind, Map<String, String> facts) {

    /** Whether it is new, or is changed by the row. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
