package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.worklist.Completion;

/** 领导审批: a leader grants, in full or in part, with conditions or without, or refuses. */
@Dependent
class Deciding implements RequestStep {

    private static final int CONDITIONS_MOST = 1000;

    @Inject
    private Granting granting;

    @Inject
    private RequestEnding ending;

    @Inject
    private DecisionNumbers numbers;

    @Inject
    private GrantableAmount grantable;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** @throws NotAllowed if the actor reviewed it */
    @Override
    public String carryOut(Actor actor, FundingRequest of, Completion completion) {
        requireOther(actor, of);
        return switch (String.valueOf(completion.outcome())) {
            case FundingRequestProcess.GRANT -> grant(actor, of, completion);
            case FundingRequestProcess.REFUSE -> refuse(actor, of, completion);
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
    }

    private String grant(Actor actor, FundingRequest of, Completion completion) {
        FieldErrors errors = RequestStep.checkRemark(completion, false);
        BigDecimal most = of.ceiling() == null ? of.asked() : of.ceiling();
        BigDecimal amount = grantable.read(of, completion, most, errors);
        String conditions = completion.text("conditions", errors);
        errors.limitText("conditions", conditions, CONDITIONS_MOST).throwIfAny();
        Instant now = clock.now();
        String number = numbers.next(now);
        granting.grant(of, amount, conditions, now).by(actor.personId(), number);
        journal.add(new JournalEntry(of.number(), "grantFunds", now)
                .by(actor, Role.LEADER)
                .fromTo(RequestState.DECISION, of.state())
                .remark(completion.comment())
                .fact("granted", amount.toPlainString())
                .fact("conditions", conditions)
                .fact("decision", number));
        return completion.outcome();
    }

    private String refuse(Actor actor, FundingRequest of, Completion completion) {
        RequestStep.checkRemark(completion, true).throwIfAny();
        Instant now = clock.now();
        String number = numbers.next(now);
        granting.keep(of, FundingDecision.refused(of, completion.comment().strip(), now))
                .by(actor.personId(), number);
        ending.refuse(actor, of, completion.comment(), now);
        journal.add(new JournalEntry(of.number(), "refuseFunds", now)
                .by(actor, Role.LEADER)
                .fromTo(RequestState.DECISION, of.state())
                .remark(completion.comment())
                .fact("decision", number));
        return completion.outcome();
    }

    private static void requireOther(Actor actor, FundingRequest of) {
        if (Objects.equals(of.reviewedBy(), actor.personId())) {
            throw new NotAllowed("funding.ownRequest");
        }
    }
}
