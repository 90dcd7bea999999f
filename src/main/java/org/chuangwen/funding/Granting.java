package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;

/** What a grant means, whoever decided: it is recorded and goes on public notice. */
@Dependent
class Granting {

    @Inject
    private RequestStore requests;

    @Inject
    private FundingRuleBook rules;

    @Inject
    private FundingNotices notices;

    @Inject
    private WorkingClock workingClock;

    /**
     * @param amount in yuan, at most what could be granted
     * @param conditions null for none
     * @return the decision, to be signed by whoever made it
     */
    FundingDecision grant(FundingRequest of, BigDecimal amount, String conditions, Instant now) {
        FundingDecision decision = FundingDecision.granted(of, amount, conditions, now);
        int days = rules.terms(requests.categoryName(of), amount).noticeDays();
        of.grant(amount, conditions, workingClock.due(now, new TimeLimit(days, LimitUnit.WORKING_DAY)));
        notices.tellApplicant(of, "funding/granted");
        notices.tellFinance(of, "funding/granted");
        return keep(of, decision);
    }

    /** Adds a decision to the record, with the rule by which it came to whoever decided. */
    FundingDecision keep(FundingRequest of, FundingDecision decision) {
        return requests.add(decision.routedBy(of.routeRule(), of.routeMajor()));
    }
}
