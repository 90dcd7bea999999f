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

/**
 * 图纸预算评审: the office says up to which amount drawings and budget are sound, and the leader may grant no more; or sends
 * them back to be corrected; or finds them unsound, which ends the request or its change of scope. What was set aside
 * is free again unless they are sound.
 */
@Dependent
class Appraising implements RequestStep {

    @Inject
    private GrantableAmount grantable;

    @Inject
    private RequestMoney money;

    @Inject
    private RequestEnding ending;

    @Inject
    private FundingRequestProcess process;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * @throws Conflict if it is to be sent back or refused and the request began when the procedure had no such way; or
     *     if a change is to be sent back, which has no draft to go back to
     */
    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        Instant now = clock.now();
        JournalEntry entry = switch (String.valueOf(completion.outcome())) {
            case FundingRequestProcess.APPRAISED -> appraise(of, completion, now);
            case FundingRequestProcess.RETURN -> {
                requireWayBack(of, completion);
                if (of.isChanging()) {
                    throw new Conflict("funding.changeGoesNotBack");
                }
                of.returnForCorrection();
                money.releaseReserved(of, actor);
                notices.tellApplicant(of, "funding/returned");
                yield new JournalEntry(of.number(), "returnRequest", now);
            }
            case FundingRequestProcess.REFUSE -> {
                requireWayBack(of, completion);
                ending.refuse(actor, of, completion.comment(), now);
                yield new JournalEntry(of.number(), "refuseAppraisal", now);
            }
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        journal.add(entry.by(actor, Role.OFFICE_REVIEWER)
                .fromTo(RequestState.APPRAISAL, of.state())
                .remark(completion.comment()));
        return completion.outcome();
    }

    private JournalEntry appraise(FundingRequest of, Completion completion, Instant now) {
        FieldErrors errors = RequestStep.checkRemark(completion, true);
        BigDecimal amount = grantable.read(of, completion, of.asked(), errors);
        errors.throwIfAny();
        of.appraise(amount);
        return new JournalEntry(of.number(), "appraiseBudget", now).fact("amount", amount.toPlainString());
    }

    private void requireWayBack(FundingRequest of, Completion completion) {
        RequestStep.checkRemark(completion, true).throwIfAny();
        if (!process.mayFailAppraisal(of.number())) {
            throw new Conflict("funding.appraisalOnlyPasses");
        }
    }
}
