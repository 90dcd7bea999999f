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
    private CaseBook caseBook;

    void dispatched(RectificationCase of) {
        tell(gridLeader(of), of, "dispatched");
    }

    void refused(RectificationCase of) {
        tell(List.of(of.reporterId()), of, "refused");
    }

    void closed(RectificationCase of) {
        tell(List.of(of.reporterId()), of, "closed");
    }

    void dueSoon(RectificationCase of) {
        tell(handlers(of), of, "dueSoon");
    }

    void overdue(RectificationCase of) {
        List<Long> people = new ArrayList<>(handlers(of));
        people.addAll(gridLeader(of));
        tell(people, of, "overdue");
    }

    void urged(RectificationCase of) {
        if (of.state() == CaseState.RECTIFYING) {
            tell(handlers(of), of, "urged");
        }
    }

    private void tell(List<Long> people, RectificationCase of, String kind) {
        notices.tell(people, of.number(), caseBook.titleOf(of), kind);
    }

    private List<Long> handlers(RectificationCase of) {
        return organisation.holders(Role.UNIT_HANDLER, of.currentOrder().unitId()).stream()
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
