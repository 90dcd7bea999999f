package org.chuangwen.meeting;

import java.util.List;
import org.chuangwen.attachment.Attachment;

/**
 * An agenda item and who has what to do with it.
 *
 * @param due by the meeting's rule
 * @param present by the meeting's rule
 * @param quorum how many must be present
 * @param needed how many must agree, null unless counted
 */
public record ItemView(
        AgendaItem item,
        List<Attachment> papers,
        List<SeatView> seats,
        int due,
        int present,
        int quorum,
        Integer needed) {

    /** Whether so many are there as the rule asks. */
    public boolean quorate() {
        return present >= quorum;
    }

    /** Whether that member is there for it, or was when it was closed. */
    boolean hasPresent(long personId) {
        return seats.stream().anyMatch(seat -> seat.personId() == personId && Boolean.TRUE.equals(seat.present()));
    }

    /** How many have voted. */
    public long voted() {
        return seats.stream().filter(SeatView::hasVoted).count();
    }

    /** How many may vote. */
    public long voting() {
        return seats.stream().filter(SeatView::votes).count();
    }

    /** Whether less money was put to the vote than was asked for. */
    public boolean isLessThanAsked() {
        return item.motionAmount() != null && item.motionAmount().compareTo(item.amount()) < 0;
    }

    /** Whether its votes have been counted. */
    public boolean counted() {
        return needed != null;
    }
}
