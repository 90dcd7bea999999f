package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.worklist.Notices;

/** Who is told what of a case. */
@Dependent
class RectificationNotices {

    @Inject
    private Notices notices;

    @Inject
    private Organisation organisation;

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    /** The unit has it from another that is no more. */
    void passed(RectificationCase of, long unitId) {
        tell(handlersOf(unitId), of, "passedToUnit");
    }

    void dispatched(RectificationCase of) {
        tell(gridLeader(of), of, "dispatched");
    }

    void refused(RectificationCase of) {
        tell(followers(of), of, "refused");
    }

    void closed(RectificationCase of) {
        tell(followers(of), of, "closed");
    }

    /** The reporter of a duplicate is told now, and of the original's end. */
    void joined(RectificationCase of, RectificationCase original) {
        notices.tell(List.of(of.reporterId()), original.number(), caseBook.titleOf(original), "joined");
    }

    void requestDecided(RectificationCase of, long requestedBy, boolean approved) {
        tell(List.of(requestedBy), of, approved ? "requestApproved" : "requestDenied");
    }

    /** Its time is over: the unit's clock goes on. */
    void suspensionEnded(RectificationCase of) {
        tell(handlers(of), of, "suspensionEnded");
    }

    void reopened(RectificationCase of) {
        tell(List.of(of.reporterId()), of, "reopened");
    }

    void keptClosed(RectificationCase of) {
        tell(List.of(of.reporterId()), of, "keptClosed");
    }

    void dueSoon(RectificationCase of) {
        tell(handlers(of), of, "dueSoon");
    }

    void overdue(RectificationCase of) {
        List<Long> people = new ArrayList<>(handlers(of));
        people.addAll(gridLeader(of));
        tell(people, of, "overdue");
    }

    /** The unit that helps has answered: the responsible one may go on. */
    void coHandlingAnswered(RectificationCase of) {
        tell(handlers(of), of, "coHandlingAnswered");
    }

    /** There is no money for it: the unit has it again. */
    void notFunded(RectificationCase of) {
        tell(handlers(of), of, "notFunded");
    }

    void coHandlingOverdue(RectificationCase of, CoHandling asked) {
        List<Long> people = new ArrayList<>(handlersOf(asked.unitId()));
        people.addAll(handlers(of));
        tell(people, of, "coHandlingOverdue");
    }

    void listed(RectificationCase of) {
        tell(gridLeader(of), of, "listed");
    }

    void published(RectificationCase of) {
        List<Long> people = new ArrayList<>(handlers(of));
        people.addAll(gridLeader(of));
        tell(people, of, "published");
    }

    void handedOver(RectificationCase of) {
        List<Long> people = new ArrayList<>(handlers(of));
        people.addAll(gridLeader(of));
        tell(people, of, "handedOver");
    }

    void urged(RectificationCase of) {
        if (of.state() == CaseState.RECTIFYING) {
            tell(handlers(of), of, "urged");
        }
    }

    private void tell(List<Long> people, RectificationCase of, String kind) {
        notices.tell(people, of.number(), caseBook.titleOf(of), kind);
    }

    private List<Long> followers(RectificationCase of) {
        List<Long> people = new ArrayList<>(cases.reportersOfDuplicates(of));
        people.add(of.reporterId());
        return people;
    }

    private List<Long> handlers(RectificationCase of) {
        return handlersOf(of.currentOrder().unitId());
    }

    private List<Long> handlersOf(long unitId) {
        return organisation.holders(Role.UNIT_HANDLER, unitId).stream()
                .map(Person::id)
                .toList();
    }

    private List<Long> gridLeader(RectificationCase of) {
        Long leader = of.gridId() == null
                ? null
                : organisation.grid(of.gridId()).map(Grid::leaderId).orElse(null);
        return leader == null ? List.of() : List.of(leader);
    }
}
