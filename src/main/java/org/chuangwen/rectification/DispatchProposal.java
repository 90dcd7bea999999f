package org.chuangwen.rectification;

import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.organisation.Unit;
import org.chuangwen.rules.Proposal;

/**
 * What the rules propose for a case at its dispatch; the dispatcher decides.
 *
 * @param unit null if the rules leave it open, or if the unit they name has nobody who acts for it or sent the case
 *     back
 * @param unitRule the rule that proposes the unit, null if none holds
 * @param limit null if no rule holds
 * @param limitRule the rule that proposes the limit, null if none holds
 */
public record DispatchProposal(Unit unit, Proposal unitRule, TimeLimit limit, Proposal limitRule) {

    /**
     * Whether the rules name a unit that is not proposed: dissolved, without anybody who acts for it, or having sent
     * the case back.
     */
    public boolean isUnitUnusable() {
        return unit == null
                && unitRule != null
                && !unitRule.values().get(DispatchRules.UNIT).equals(DispatchRules.NOBODY);
    }
}
