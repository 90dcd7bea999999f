package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;

/** 核查: a supervisor looks on the spot and closes the case, or sends it to rework with a new limit. */
@Dependent
class Verification {

    @Inject
    private Attachments attachments;

    @Inject
    private PhotoWarnings photoWarnings;

    @Inject
    private Journal journal;

    @Inject
    private RectificationNotices notices;

    @Inject
    private AfterClosingProcess afterClosing;

    @Inject
    private Splitting splitting;

    @Inject
    private CoHandlings coHandlings;

    @Inject
    private Supervision supervision;

    @Inject
    private LimitClocks limitClocks;

    @Inject
    private CityClock clock;

    /** @throws NotAllowed if the actor is the one who rectified it: nobody verifies their own work */
    String carryOut(Actor actor, RectificationCase of, Completion completion) {
        if (of.currentOrder().handledBy() == actor.personId()) {
            throw new NotAllowed("rectification.ownWork");
        }
        return switch (String.valueOf(completion.outcome())) {
            case RectificationProcess.PASS -> pass(actor, of, completion);
            case RectificationProcess.REWORK -> rework(actor, of, completion);
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
    }

    private String pass(Actor actor, RectificationCase of, Completion completion) {
        FieldErrors errors = new FieldErrors().limitText("comment", completion.comment(), Remarks.MOST);
        List<UUID> photos = SpotPhotos.of(completion, errors);
        PhotoWarnings.Answers answers = photoWarnings.read(of, completion, errors);
        if (answers.isAnyRefused()
                && (completion.comment() == null || completion.comment().isBlank())) {
            errors.add("comment", "rectification.photo.whyPassed");
        }
        errors.throwIfAny();

        Instant now = clock.now();
        CaseState before = of.state();
        photoWarnings.answer(actor, of, answers, now);
        of.close(now);
        of.currentOrder().fulfil();
        attachments.attach(photos, of.number(), Purpose.AFTER, actor);
        supervision.caseClosed(of);
        journal.add(new JournalEntry(of.number(), completion.outcome(), now)
                .by(actor, Role.SUPERVISOR)
                .fromTo(before, of.state())
                .remark(completion.comment()));
        if (of.partOf() == null) {
            notices.closed(of);
            afterClosing.start(of.number());
        } else {
            splitting.partClosed(of);
        }
        return completion.outcome();
    }

    private String rework(Actor actor, RectificationCase of, Completion completion) {
        FieldErrors errors = new FieldErrors().requireText("comment", completion.comment(), Remarks.MOST);
        TimeLimit limit = Limits.of(completion, errors);
        List<UUID> photos = SpotPhotos.of(completion, errors);
        PhotoWarnings.Answers answers = photoWarnings.read(of, completion, errors);
        errors.throwIfAny();

        Instant now = clock.now();
        CaseState before = of.state();
        photoWarnings.answer(actor, of, answers, now);
        of.rework();
        of.currentOrder().rework(limitClocks.start(limit, now), now);
        coHandlings.askAgain(of);
        supervision.caseReworked(of);
        attachments.attach(photos, of.number(), Purpose.AFTER, actor);
        journal.add(new JournalEntry(of.number(), completion.outcome(), now)
                .by(actor, Role.SUPERVISOR)
                .fromTo(before, of.state())
                .remark(completion.comment())
                .fact("limitAmount", limit.amount())
                .fact("limitUnit", limit.unit())
                .fact("due", of.currentOrder().dueAt())
                .fact("rework", of.reworkCount()));
        return completion.outcome();
    }
}
