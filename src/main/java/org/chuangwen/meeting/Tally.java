package org.chuangwen.meeting;

/**
 * The count of an item's votes. Who is present and did not vote counts as present and as neither for nor against.
 *
 * @param presence who was there
 */
public record Tally(Presence presence, int agree, int disagree, int abstain) {

    public Tally {
        int mayVote = presence.present() - presence.recusedPresent();
        if (agree < 0 || disagree < 0 || abstain < 0 || agree + disagree + abstain > mayVote) {
            throw new IllegalArgumentException(agree + ", " + disagree + " and " + abstain + " votes of " + mayVote);
        }
    }

    /** Of how many more than half must agree. */
    public int base(RuleVersion rule) {
        return rule.base() == VoteBase.MEMBERS_DUE ? presence.dueBy(rule) : presence.presentBy(rule);
    }

    /** How many must agree: more than half of the base. */
    public int needed(RuleVersion rule) {
        return base(rule) / 2 + 1;
    }

    /** Whether those for and those against are near to one another (双方人数接近). */
    public boolean isNearTie(RuleVersion rule) {
        return disagree > 0 && Math.abs(agree - disagree) <= rule.nearTie();
    }

    public Decision decision(RuleVersion rule) {
        if (isNearTie(rule)) {
            return Decision.DEFERRED;
        }
        return agree >= needed(rule) ? Decision.PASSED : Decision.NOT_PASSED;
    }
}
