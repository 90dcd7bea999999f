package org.chuangwen.meeting;

/**
 * Who is there for an item.
 *
 * @param due all members due, with those recused
 * @param present those who came, with those recused
 * @param recused of those due
 * @param recusedPresent of those who came
 */
public record Presence(int due, int present, int recused, int recusedPresent) {

    public Presence {
        if (recusedPresent < 0 || recusedPresent > Math.min(recused, present) || recused > due || present > due) {
            throw new IllegalArgumentException(due + " due, " + present + " present, " + recused + " recused, "
                    + recusedPresent + " of these present");
        }
    }

    /** How many are due for the item by the rule. */
    public int dueBy(RuleVersion rule) {
        return rule.recusedLeaveBase() ? due - recused : due;
    }

    /** How many are present for the item by the rule. */
    public int presentBy(RuleVersion rule) {
        return rule.recusedLeaveBase() ? present - recusedPresent : present;
    }

    public boolean isQuorate(RuleVersion rule, boolean major) {
        return rule.quorumFor(major).holds(dueBy(rule), presentBy(rule));
    }

    /** How many must be present for the item. */
    public int needed(RuleVersion rule, boolean major) {
        return rule.quorumFor(major).needed(dueBy(rule));
    }
}
