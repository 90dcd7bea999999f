package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;

/** 结算: everything is paid; the surplus is given back. */
@Dependent
class Settling implements RequestStep {

    @Inject
    private RequestMoney money;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        if (!FundingRequestProcess.SETTLED.equals(completion.outcome())) {
            throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        RequestStep.checkRemark(completion, false).throwIfAny();
        Instant now = clock.now();
        of.settle(now);
        BigDecimal surplus = money.releaseAll(of, actor);
        notices.tellApplicant(of, "funding/settled");
        notices.tellGranting(of, "funding/settled");
        journal.add(new JournalEntry(of.number(), "settleRequest", now)
                .by(actor, Role.FINANCE_OFFICER)
                .fromTo(RequestState.SETTLEMENT, of.state())
                .remark(completion.comment())
                .fact("granted", of.granted().toPlainString())
                .fact("paid", money.of(of).paid().toPlainString())
                .fact("surplus", surplus.toPlainString()));
        return completion.outcome();
    }
}
