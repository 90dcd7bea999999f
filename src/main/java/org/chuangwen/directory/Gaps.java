package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Unit;

/**
 * Where somebody is missing; of each kind no more than is shown.
 *
 * @param grids without leader or patroller
 * @param units bureaus and communities without anybody who rectifies
 */
public record Gaps(List<Grid> grids, List<Unit> units) {

    public boolean isEmpty() {
        return grids.isEmpty() && units.isEmpty();
    }
}
