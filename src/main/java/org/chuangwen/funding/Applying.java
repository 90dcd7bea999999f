package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;

/** 填报、提交: what was saved last is submitted as it stands, if nothing is missing. */
@Dependent
class Applying implements RequestStep {

    @Inject
    private RequestCheck check;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        if (!FundingRequestProcess.SUBMIT.equals(completion.outcome())) {
            throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        FieldErrors errors = RequestStep.checkRemark(completion, false);
        String rule = check.checkComplete(of, errors);
        errors.throwIfAny();
        Instant now = clock.now();
        of.submit(actor.personId(), rule, now);
        journal.add(new JournalEntry(of.number(), "submitRequest", now)
                .by(actor, Role.COMMUNITY_CLERK)
                .fromTo(RequestState.DRAFT, of.state())
                .remark(completion.comment())
                .fact("asked", of.asked().toPlainString())
                .fact("consentRule", rule));
        return completion.outcome();
    }
}
