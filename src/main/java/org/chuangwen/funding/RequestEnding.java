package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.identity.Actor;
import org.chuangwen.rectification.FundedCases;

/** What a refusal means: a new request ends and its money is free; a change ends and what was granted holds. */
@Dependent
class RequestEnding {

    @Inject
    private RequestMoney money;

    @Inject
    private FundedCases cases;

    @Inject
    private FundingNotices notices;

    /** @param actor who refuses, null for a meeting */
    void refuse(Actor actor, FundingRequest of, String why, Instant now) {
        if (of.isChanging()) {
            of.keepGrant();
            money.releaseReserved(of, actor);
            notices.tellApplicant(of, "funding/changeRefused");
            return;
        }
        of.refuse(now);
        nothingCameOfIt(actor, of, why);
        notices.tellApplicant(of, "funding/refused");
    }

    /** Gives back the money, and the case to its unit. */
    void nothingCameOfIt(Actor actor, FundingRequest of, String why) {
        money.releaseAll(of, actor);
        if (of.caseNumber() != null) {
            cases.notFunded(of.caseNumber(), of.number(), why);
        }
    }
}
