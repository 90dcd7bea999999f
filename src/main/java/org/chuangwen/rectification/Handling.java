package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;

/** 处置: the responsible unit gives feedback with after-photos and quantities, or sends back with a reason. */
@Dependent
class Handling {

    @Inject
    private Attachments attachments;

    @Inject
    private PhotoWarnings photoWarnings;

    @Inject
    private LimitClocks limitClocks;

    @Inject
    private DeadlineRequests requests;

    @Inject
    private CoHandlings coHandlings;

    @Inject
    private Supervision supervision;

    @Inject
    private FundedCases fundedCases;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    String carryOut(Actor actor, RectificationCase of, Completion completion) {
        return switch (String.valueOf(completion.outcome())) {
            case RectificationProcess.FEED_BACK -> feedBack(actor, of, completion);
            case RectificationProcess.SEND_BACK -> sendBack(actor, of, completion);
            case RectificationProcess.NEEDS_MONEY -> fundedCases.needsMoney(actor, of, completion);
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
    }

    private String feedBack(Actor actor, RectificationCase of, Completion completion) {
        FieldErrors errors = new FieldErrors();
        Feedback feedback = new Feedback(
                completion.comment(),
                completion.number("quantity", errors),
                completion.text("quantityUnit", errors),
                completion.ids("photos", errors));
        feedback.check(errors);
        errors.throwIfAny();

        coHandlings.closeFor(of);
        Instant now = clock.now();
        CaseState before = of.state();
        of.handled();
        RectificationOrder order = of.currentOrder();
        order.feedBack(feedback, actor.personId(), limitClocks.of(order).stop(now), now);
        requests.withdraw(of);
        attachments.attach(feedback.photos(), of.number(), Purpose.AFTER, actor);
        int warnings = photoWarnings.raise(of, feedback.photos(), now);
        journal.add(new JournalEntry(of.number(), completion.outcome(), now)
                .by(actor, Role.UNIT_HANDLER)
                .fromTo(before, of.state())
                .remark(feedback.description())
                .fact("quantity", feedback.quantity())
                .fact("quantityUnit", feedback.quantityUnit())
                .fact("photos", feedback.photos().size())
                .fact("photoWarnings", warnings == 0 ? null : warnings));
        return completion.outcome();
    }

    private String sendBack(Actor actor, RectificationCase of, Completion completion) {
        new FieldErrors()
                .requireText("comment", completion.comment(), Remarks.MOST)
                .throwIfAny();
        supervision.clockStops(of);
        coHandlings.withdraw(of);
        CaseState before = of.state();
        of.sentBack();
        RectificationOrder order = of.currentOrder();
        Instant now = clock.now();
        order.sendBack(actor.personId(), limitClocks.of(order).stop(now));
        requests.withdraw(of);
        journal.add(new JournalEntry(of.number(), completion.outcome(), now)
                .by(actor, Role.UNIT_HANDLER)
                .fromTo(before, of.state())
                .remark(completion.comment()));
        return completion.outcome();
    }
}
