package org.chuangwen.meeting;

import java.util.List;
import java.util.Optional;
import org.chuangwen.organisation.Unit;

/**
 * A meeting whole, as the one who asks may see it.
 *
 * @param quorum how many must be present to open it
 * @param presides whether the one who asks presides
 */
public record MeetingView(
        Meeting meeting,
        Unit unit,
        String presiding,
        List<Attendance> attendance,
        List<ItemView> agenda,
        int quorum,
        boolean presides) {

    public long present() {
        return attendance.stream().filter(Attendance::isPresent).count();
    }

    public boolean quorate() {
        return present() >= quorum;
    }

    /** The item that is being voted on, else the one whose turn is next; empty if all are done. */
    public Optional<ItemView> current() {
        return agenda.stream()
                .filter(one -> one.item().state().isVoting())
                .findFirst()
                .or(() -> agenda.stream()
                        .filter(one -> one.item().state() == ItemState.SCHEDULED)
                        .findFirst());
    }

    /** Whether it is this item's turn. */
    public boolean isCurrent(ItemView one) {
        return meeting.state().isAhead() && current().filter(one::equals).isPresent();
    }
}
