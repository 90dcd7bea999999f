package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;

/**
 * A grid with what belongs to it.
 *
 * @param parent null for a grid of its own
 * @param successor which took over, null while it is walked
 * @param leader null if nobody leads it
 * @param patroller null if nobody walks it
 */
public record GridDetail(
        Grid grid,
        Unit community,
        Grid parent,
        Grid successor,
        Person leader,
        Person patroller,
        List<Grid> small,
        List<JournalEntry> journal) {}
