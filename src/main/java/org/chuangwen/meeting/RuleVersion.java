package org.chuangwen.meeting;

import org.chuangwen.problem.FieldErrors;

/**
 * By which rule a party group votes. Which sources each setting has stands in {@code src/docs/voting-rules.md}.
 *
 * @param base of what more than half must agree
 * @param quorum for an ordinary item, and for opening a meeting
 * @param majorQuorum for items that are marked as major, such as the appointment of cadres
 * @param nearTie 双方人数接近: with at least one against and no more than this between those for and those against, the item
 *     is deferred; 0 means at equal numbers only
 * @param recusedLeaveBase whether who is recused counts neither as due nor as present; else they count but do not vote
 * @param noticeDays how many calendar days ahead members are told of a meeting, 0 to 60
 * @param paperDays how many calendar days ahead they have an item's papers, 0 to 60
 */
public record RuleVersion(
        VoteBase base,
        Quorum quorum,
        Quorum majorQuorum,
        int nearTie,
        boolean recusedLeaveBase,
        int noticeDays,
        int paperDays) {

    static final int NEAR_MOST = 20;
    static final int DAYS_MOST = 60;

    /** @throws org.chuangwen.problem.InvalidInput naming each setting that is missing or out of range */
    public RuleVersion {
        FieldErrors errors = new FieldErrors();
        errors.require("base", base).require("quorum", quorum).require("majorQuorum", majorQuorum);
        within(errors, "nearTie", nearTie, NEAR_MOST);
        within(errors, "noticeDays", noticeDays, DAYS_MOST);
        within(errors, "paperDays", paperDays, DAYS_MOST);
        errors.throwIfAny();
    }

    private static void within(FieldErrors errors, String field, int value, int most) {
        if (value < 0 || value > most) {
            errors.add(field, "problem.outOfRange", 0, most);
        }
    }

    public Quorum quorumFor(boolean major) {
        return major ? majorQuorum : quorum;
    }
}
