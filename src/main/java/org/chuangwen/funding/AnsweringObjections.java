package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;

/** 答复异议: each objection to the public notice is answered; one that is right sends the request to be decided anew. */
@Dependent
class AnsweringObjections implements RequestStep {

    /** In front of an objection's id: the field of its answer. */
    static final String ANSWER_FIELD = "answer-";

    static final int TEXT_MOST = 1000;

    @Inject
    private RequestStore requests;

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
        FieldErrors errors = RequestStep.checkRemark(completion, false);
        List<Objection> open = requests.objectionsOf(of).stream()
                .filter(objection -> objection.stage() == Objection.Stage.NOTICE && objection.answer() == null)
                .toList();
        open.forEach(objection -> {
            String field = ANSWER_FIELD + objection.id();
            errors.requireText(field, completion.text(field, errors), TEXT_MOST);
        });
        boolean upheld = switch (String.valueOf(completion.outcome())) {
            case FundingRequestProcess.DISMISS -> false;
            case FundingRequestProcess.UPHOLD -> true;
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        errors.throwIfAny();
        Instant now = clock.now();
        RequestState before = of.state();
        open.forEach(objection ->
                objection.answer(completion.text(ANSWER_FIELD + objection.id(), errors), actor.personId(), now));
        if (upheld) {
            of.decideAnew();
            toDecision.propose(actor, Role.OFFICE_REVIEWER, of);
            notices.tellApplicant(of, "funding/decidedAnew");
        }
        journal.add(new JournalEntry(of.number(), upheld ? "upholdObjections" : "dismissObjections", now)
                .by(actor, Role.OFFICE_REVIEWER)
                .fromTo(before, of.state())
                .remark(completion.comment())
                .fact("objections", open.size()));
        return completion.outcome();
    }
}
