package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Unit;

/**
 * A unit with what belongs to it.
 *
 * @param parent null for the district
 * @param successor who took over, null while it works
 * @param paired the communities it stands by, or for a community the bureaus that stand by it
 * @param units directly below it
 * @param grids of a community, small grids after their grids
 * @param people who are appointed to it
 */
public record UnitDetail(
        Unit unit,
        Unit parent,
        Unit successor,
        List<Unit> paired,
        List<Unit> units,
        List<Grid> grids,
        List<PersonRow> people,
        List<JournalEntry> journal) {}
