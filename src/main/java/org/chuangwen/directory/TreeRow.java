package org.chuangwen.directory;

import org.chuangwen.organisation.UnitKind;

/**
 * One line of the tree as it is shown: what stands below closed units is left out.
 *
 * @param kind null for a grid
 * @param depth 0 at the top
 * @param open whether what stands below it follows
 * @param more whether anything stands below it
 */
public record TreeRow(long id, String code, String name, UnitKind kind, int depth, boolean open, boolean more) {

    /** As an address names it: {@code unit-17} or {@code grid-5}. */
    public String key() {
        return (kind == null ? "grid-" : "unit-") + id;
    }
}
