package org.chuangwen.meeting;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Fired in the transaction in which a party group has decided on an item, or put it off; whoever proposed it goes on by
 * it, and whoever throws undoes the decision's step.
 *
 * @param subject of the room that proposed it, null for an item of the party group's own
 * @param item the agenda item's number
 * @param decision passed, not passed, or deferred to a later meeting
 * @param asked what was proposed, in yuan; null if it is not about money
 * @param amount what was put to the vote, in yuan, never more than was asked for; null if it is not about money or was
 *     not put to the vote
 * @param motion what was put to the vote in words, with its conditions; null if only the item's title was
 * @param decisionNumber as on paper; null if deferred
 * @param reason why it was deferred without a vote; null if it was voted on
 * @param meetingNumber of the meeting, whose minutes are numbered when it is over
 * @param ruleVersion the id of the voting rule it was counted by
 * @param nextItem the number of the item as which a deferred one goes on by itself; null unless deferred
 */
public record ItemDecided(
        String subject,
        String item,
        Decision decision,
        BigDecimal asked,
        BigDecimal amount,
        String motion,
        String decisionNumber,
        String reason,
        String meetingNumber,
        long ruleVersion,
        String nextItem,
        Instant decidedAt) {

    /** Whether it was agreed to with less money than was asked for. */
    public boolean isInPart() {
        return decision == Decision.PASSED && amount != null && amount.compareTo(asked) < 0;
    }

    /** Whether it was agreed to with conditions: these are the {@link #motion()}. */
    public boolean isConditional() {
        return decision == Decision.PASSED && motion != null;
    }
}
