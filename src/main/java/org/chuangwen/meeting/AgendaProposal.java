package org.chuangwen.meeting;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a party group is asked to decide.
 *
 * @param unit the code of the unit whose party group it is
 * @param subject another room's business number, whose papers are shown with the item; null for an item of its own
 * @param title at most 200 characters
 * @param amount in yuan, null if it is not about money
 * @param least in yuan: what must be granted at least if it passes, as it is paid already; null for nothing
 * @param major whether the rule's quorum for major matters applies
 * @param applicantUnit the code of the unit that asks, null if it is the party group's own matter
 * @param concerned names of people with an interest, for example the contractor's owner; may be null
 * @param papers ids of the actor's uploads; may be null
 */
public record AgendaProposal(
        String unit,
        String subject,
        String title,
        BigDecimal amount,
        BigDecimal least,
        boolean major,
        String applicantUnit,
        List<String> concerned,
        List<UUID> papers) {

    public AgendaProposal {
        concerned = concerned == null ? List.of() : List.copyOf(concerned);
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** One that any part of the amount can be granted of. */
    public AgendaProposal(
            String unit,
            String subject,
            String title,
            BigDecimal amount,
            boolean major,
            String applicantUnit,
            List<String> concerned,
            List<UUID> papers) {
        this(unit, subject, title, amount, null, major, applicantUnit, concerned, papers);
    }
}
