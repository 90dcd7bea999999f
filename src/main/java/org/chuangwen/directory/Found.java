package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Unit;

/**
 * What a search has found, of each kind no more than is shown.
 *
 * @param more whether there is more than is shown
 */
public record Found(List<Unit> units, List<Grid> grids, List<PersonRow> people, boolean more) {

    public boolean isEmpty() {
        return units.isEmpty() && grids.isEmpty() && people.isEmpty();
    }
}
