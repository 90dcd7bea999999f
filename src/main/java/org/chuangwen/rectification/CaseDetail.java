package org.chuangwen.rectification;

import java.util.List;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;
import org.chuangwen.worklist.WorkItem;

/**
 * All there is to show of a case.
 *
 * @param grid null if only the community is known
 * @param responsibleUnit of the order last issued, null before the first
 * @param duplicateOf the number of the case that this one repeats, null if it repeats none
 * @param relapseOf the number of the closed case that has come back as this one, null for a first time
 * @param partOf the number of the case that this one is a part of, null if it is a whole
 * @param parts what it was split into; none if it was not
 * @param helping the units that help with the order last issued; none if it goes alone
 * @param supervision the listed supervision it is under, was under or is proposed for; null if there was none
 * @param open its open tasks; none once it is over
 * @param stageTimes whose hours were used
 * @param journal oldest first
 */
public record CaseDetail(
        RectificationCase of,
        Category category,
        Category subcategory,
        Unit community,
        Grid grid,
        Person reporter,
        Unit responsibleUnit,
        String duplicateOf,
        String relapseOf,
        String partOf,
        List<RectificationCase> parts,
        List<Helping> helping,
        ListedSupervision supervision,
        List<WorkItem> open,
        List<StageTime> stageTimes,
        List<JournalEntry> journal,
        List<Attachment> attachments) {

    /** A unit's share in the order. */
    public record Helping(Unit unit, CoHandling share) {}
}
