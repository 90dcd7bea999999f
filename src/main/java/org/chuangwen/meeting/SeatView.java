package org.chuangwen.meeting;

import java.time.Instant;

/**
 * One member and one item, as the one who asks may see it.
 *
 * @param present for the item, as it was when it was closed; null while nobody has said
 * @param votes whether the member votes on it, or might have: present and not recused
 * @param hasVoted known to all who are there; how is not before all have voted
 * @param vote null while not cast, or not yet to be seen
 * @param statement null while nothing is said, or not yet to be seen
 * @param opinion in writing, never counted; null if none
 */
public record SeatView(
        long personId,
        String name,
        boolean secretary,
        Boolean present,
        Recusal recusal,
        String recusalReason,
        boolean votes,
        boolean hasVoted,
        Vote vote,
        String statement,
        Instant votedAt,
        String opinion) {

    static SeatView of(Attendance one, ItemSeat seat, boolean shown) {
        return new SeatView(
                one.personId(),
                one.name(),
                one.secretary(),
                seat.present() == null ? one.present() : seat.present(),
                seat.recusal(),
                seat.recusalReason(),
                Session.isThere(one, seat) && !seat.isRecused(),
                seat.vote() != null,
                shown ? seat.vote() : null,
                shown ? seat.statement() : null,
                seat.votedAt(),
                seat.opinion());
    }
}
