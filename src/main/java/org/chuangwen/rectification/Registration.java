package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;

/** 立案: the dispatcher accepts a reported problem as a case, or refuses it with a reason. */
@Dependent
class Registration {

    @Inject
    private Cases cases;

    @Inject
    private Journal journal;

    @Inject
    private RectificationNotices notices;

    @Inject
    private CityClock clock;

    String carryOut(Actor actor, RectificationCase of, Completion completion) {
        Instant now = clock.now();
        CaseState before = of.state();
        switch (String.valueOf(completion.outcome())) {
            case RectificationProcess.ACCEPT -> {
                new FieldErrors()
                        .limitText("comment", completion.comment(), Remarks.MOST)
                        .throwIfAny();
                of.register(now);
            }
            case RectificationProcess.REFUSE -> {
                new FieldErrors()
                        .requireText("comment", completion.comment(), Remarks.MOST)
                        .throwIfAny();
                of.refuse(now);
                notices.refused(of);
            }
            case RectificationProcess.DUPLICATE -> join(of, completion, now);
            case RectificationProcess.FIXED_ON_SPOT -> {
                new FieldErrors()
                        .requireText("comment", completion.comment(), Remarks.MOST)
                        .throwIfAny();
                of.fixedOnSpot(now);
            }
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        journal.add(new JournalEntry(of.number(), completion.outcome(), now)
                .by(actor, Role.DISPATCHER)
                .fromTo(before, of.state())
                .fact(
                        "duplicateOf",
                        of.duplicateOf() == null ? null : of.duplicateOf().number())
                .remark(completion.comment()));
        return completion.outcome();
    }

    private void join(RectificationCase of, Completion completion, Instant now) {
        FieldErrors errors = new FieldErrors().limitText("comment", completion.comment(), Remarks.MOST);
        String number = completion.text("duplicateOf", errors);
        if (number == null) {
            errors.add("duplicateOf", "problem.required");
        }
        errors.throwIfAny();
        RectificationCase original = original(number, of);
        of.joinTo(original, now);
        notices.joined(of, original);
    }

    /** The case at the beginning of the chain: who follows a duplicate of a duplicate follows the first. */
    private RectificationCase original(String number, RectificationCase of) {
        RectificationCase original = cases.withNumber(number).orElse(null);
        while (original != null && original.duplicateOf() != null) {
            original = original.duplicateOf();
        }
        if (original == null) {
            throw InvalidInput.of("duplicateOf", "rectification.unknownCase", number);
        }
        if (original.id().equals(of.id())) {
            throw InvalidInput.of("duplicateOf", "rectification.duplicateOfItself");
        }
        return original;
    }
}
