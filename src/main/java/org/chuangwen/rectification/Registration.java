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
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        journal.add(new JournalEntry(of.number(), completion.outcome(), now)
                .by(actor, Role.DISPATCHER)
                .fromTo(before, of.state())
                .remark(completion.comment()));
        return completion.outcome();
    }
}
