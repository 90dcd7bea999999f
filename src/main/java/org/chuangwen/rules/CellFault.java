package org.chuangwen.rules;

import java.util.List;

/**
 * What is wrong with, or odd about, a draft.
 *
 * @param row 0 is the first; -1 for the table as a whole
 * @param column its name, null for the row as a whole
 * @param key a key of the message bundles
 */
public record CellFault(int row, String column, String key, List<Object> arguments) {

    public CellFault {
        arguments = List.copyOf(arguments);
    }
}
