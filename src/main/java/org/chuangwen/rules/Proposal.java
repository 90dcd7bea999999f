package org.chuangwen.rules;

import java.util.Map;

/**
 * What the rules propose; a person decides.
 *
 * @param table the table's key
 * @param version the version's number
 * @param row of that version, 1 for the first
 * @param values by the names of the table's outputs
 */
public record Proposal(String table, int version, int row, Map<String, String> values) {

    public Proposal {
        values = Map.copyOf(values);
    }

    /** For records, for example {@code time-limit 3/5}: version 3, row 5. */
    public String origin() {
        return table + " " + version + "/" + row;
    }
}
