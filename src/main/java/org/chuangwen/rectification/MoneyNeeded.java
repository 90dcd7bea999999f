package org.chuangwen.rectification;

/**
 * Fired in the transaction in which a unit says that it cannot rectify without money; the case waits from then on until
 * {@link FundedCases} is told what became of it.
 *
 * @param unitId the responsible unit
 * @param communityId where the case lies: who would ask for the money
 * @param title the case in a few words
 * @param description what was found, and what the unit says it needs
 */
public record MoneyNeeded(
        String caseNumber, long unitId, long communityId, String title, String description, String place) {}
