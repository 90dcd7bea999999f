package org.chuangwen.meeting;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What became of a subject on a party group's agenda: one for each item, since a deferred one goes on as a new item.
 *
 * @param meeting the number of the meeting that has it, null while none has
 * @param startsAt when that meeting is, null while none has it
 * @param decision null while open or if withdrawn
 * @param asked in yuan; null if it is not about money
 * @param least what must be granted at least if it passes, as it is paid already, in yuan; null for nothing
 * @param amount what was put to the vote, in yuan; null before, or if it is not about money
 * @param motion what was put to the vote in words, with its conditions; null if nothing
 * @param decisionNumber as on paper; null unless decided
 * @param reason why it was deferred without a vote or withdrawn, else null
 * @param closedAt null while open
 * @param minutesNumber as on paper; null before the minutes are issued
 */
public record Deliberation(
        String item,
        ItemState state,
        String meeting,
        Instant startsAt,
        Decision decision,
        BigDecimal asked,
        BigDecimal least,
        BigDecimal amount,
        String motion,
        String decisionNumber,
        String reason,
        Instant closedAt,
        String minutesNumber) {

    static Deliberation of(AgendaItem item) {
        Meeting at = item.meeting();
        return new Deliberation(
                item.number(),
                item.state(),
                at == null ? null : at.number(),
                at == null ? null : at.startsAt(),
                item.decision(),
                item.amount(),
                item.least(),
                item.motionAmount(),
                item.motion(),
                item.decisionNumber(),
                item.reason(),
                item.closedAt(),
                at == null ? null : at.minutesNumber());
    }
}
