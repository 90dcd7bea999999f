package org.chuangwen.meeting;

import java.util.List;
import java.util.Optional;
import org.chuangwen.organisation.Unit;

/**
 * A meeting whole, as the one who asks may see it.
 *
 * @param entrusting the name of the secretary who entrusted another member with it, null if nobody did
 * @param quorum how many must be present to open it
 * @param presides whether the one who asks presides
 */
public record MeetingView(
        Meeting meeting,
        Unit unit,
        String presiding,
        String entrusting,
        List<Attendance> attendance,
        List<ItemView> agenda,
        int quorum,
        boolean presides) {

    /** Who is there now; once the meeting is over, who attended. */
    public long present() {
        boolean ahead = meeting.state().isAhead();
        return attendance.stream()
                .filter(one -> ahead ? one.isPresent() : stay(one).attended())
                .count();
    }

    /** For which items a member was there. */
    public Stay stay(Attendance one) {
        List<ItemView> closed =
                agenda.stream().filter(item -> item.item().decision() != null).toList();
        return Stay.of(
                one.isPresent(),
                closed.stream().map(item -> item.item().place()).toList(),
                closed.stream()
                        .filter(item -> item.hasPresent(one.personId()))
                        .map(item -> item.item().place())
                        .toList());
    }

    /** How many are due for what is at hand: the current item in session, else the meeting. */
    public int dueNow() {
        return atHand().map(ItemView::due).orElse(attendance.size());
    }

    public long presentNow() {
        return atHand().map(one -> (long) one.present()).orElse(present());
    }

    public int quorumNow() {
        return atHand().map(ItemView::quorum).orElse(quorum);
    }

    /** Whether so many are there as the rule asks for what is at hand. */
    public boolean quorateNow() {
        return presentNow() >= quorumNow();
    }

    private Optional<ItemView> atHand() {
        return meeting.state() == MeetingState.IN_SESSION ? current() : Optional.empty();
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
