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
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;

/** 经费审核: sets the money aside and sends the request to whoever decides; or it waits for money, or goes back. */
@Dependent
class Budgeting implements RequestStep {

    @Inject
    private PayingSources sources;

    @Inject
    private RequestMoney money;

    @Inject
    private RequestStore requests;

    @Inject
    private FundingRuleBook rules;

    @Inject
    private ToDecision toDecision;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        Instant now = clock.now();
        RequestState before = of.state();
        JournalEntry entry = switch (String.valueOf(completion.outcome())) {
            case FundingRequestProcess.RESERVE -> reserve(actor, of, completion, now);
            case FundingRequestProcess.WAIT -> {
                RequestStep.checkRemark(completion, true).throwIfAny();
                BigDecimal lacking = sources.lacking(of);
                if (lacking.signum() == 0) {
                    throw new EnoughFunds();
                }
                of.awaitBudget();
                notices.tellApplicant(of, "funding/waits", lacking);
                yield new JournalEntry(of.number(), "awaitBudget", now).fact("lacking", lacking.toPlainString());
            }
            case FundingRequestProcess.GO_BACK -> {
                RequestStep.checkRemark(completion, true).throwIfAny();
                if (of.isChanging()) {
                    throw new Conflict("funding.changeGoesNotBack");
                }
                BigDecimal lacking = sources.lacking(of);
                of.returnForCorrection();
                if (lacking.signum() == 0) {
                    notices.tellApplicant(of, "funding/returned");
                    yield new JournalEntry(of.number(), "returnRequest", now);
                }
                notices.tellApplicant(of, "funding/lacksBudget", lacking);
                yield new JournalEntry(of.number(), "returnRequest", now).fact("lacking", lacking.toPlainString());
            }
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        journal.add(
                entry.by(actor, Role.FINANCE_OFFICER).fromTo(before, of.state()).remark(completion.comment()));
        return completion.outcome();
    }

    /** 等待经费 is over: the budget is checked anew. */
    String resume(Actor actor, FundingRequest of, Completion completion) {
        if (!FundingRequestProcess.RESUME.equals(completion.outcome())) {
            throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        RequestStep.checkRemark(completion, false).throwIfAny();
        of.checkBudgetAgain();
        journal.add(new JournalEntry(of.number(), "resumeBudget", clock.now())
                .by(actor, Role.FINANCE_OFFICER)
                .fromTo(RequestState.AWAITING_BUDGET, of.state())
                .remark(completion.comment()));
        return completion.outcome();
    }

    private JournalEntry reserve(Actor actor, FundingRequest of, Completion completion, Instant now) {
        FieldErrors errors = RequestStep.checkRemark(completion, false);
        String code = completion.text("source", errors);
        if (of.sourceCode() != null && of.isChanging()) {
            code = of.sourceCode();
        } else {
            errors.requireText("source", code, 40);
        }
        errors.throwIfAny();
        if (sources.withCode(of, code).isEmpty()) {
            throw InvalidInput.of("source", "funding.notThatUnitsSource");
        }
        FundingRuleBook.Routed routed = rules.route(requests.categoryName(of), of.asked());
        money.reserve(of, code, actor);
        of.fundedBy(code, routed);
        toDecision.propose(actor, Role.FINANCE_OFFICER, of);
        return new JournalEntry(of.number(), "reserveFunds", now)
                .fact("source", code)
                .fact("amount", of.asked().toPlainString())
                .fact("route", routed.route())
                .fact("rule", routed.origin());
    }
}
