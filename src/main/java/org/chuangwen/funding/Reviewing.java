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
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;

/** 材料审核: the office of the unit that grants says whether the request is complete. */
@Dependent
class Reviewing implements RequestStep {

    @Inject
    private RequestEnding ending;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        Instant now = clock.now();
        String action = switch (String.valueOf(completion.outcome())) {
            case FundingRequestProcess.PASS -> {
                RequestStep.checkRemark(completion, false).throwIfAny();
                of.reviewed(actor.personId());
                yield "passReview";
            }
            case FundingRequestProcess.RETURN -> {
                RequestStep.checkRemark(completion, true).throwIfAny();
                of.returnForCorrection();
                notices.tellApplicant(of, "funding/returned");
                yield "returnRequest";
            }
            case FundingRequestProcess.REFUSE -> {
                RequestStep.checkRemark(completion, true).throwIfAny();
                ending.refuse(actor, of, completion.comment(), now);
                yield "refuseRequest";
            }
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        journal.add(new JournalEntry(of.number(), action, now)
                .by(actor, Role.OFFICE_REVIEWER)
                .fromTo(RequestState.REVIEW, of.state())
                .remark(completion.comment()));
        return completion.outcome();
    }
}
