package org.chuangwen.meeting;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Fired in the transaction in which a party group has decided on an item, or put it off; whoever proposed it goes on by
 * it, and whoever throws undoes the decision's step.
 *
 * @param subject of the room that proposed it, null for an item of the party group's own
 * @param item the agenda item's number
 * @param amount what was put to the vote, in yuan; null if it is not about money
 * @param motion what was put to the vote in words, with its conditions; null if only the item's title was
 * @param decisionNumber as on paper; null if deferred
 * @param reason why it was deferred; null if it was voted on
 * @param ruleVersion the id of the voting rule it was counted by
 */
public record ItemDecided(
        String subject,
        String item,
        Decision decision,
        BigDecimal amount,
        String motion,
        String decisionNumber,
        String reason,
        String meetingNumber,
        long ruleVersion,
        Instant decidedAt) {}
