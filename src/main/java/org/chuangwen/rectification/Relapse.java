package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Worklist;

/** 回潮: a closed problem that has come back opens a case of its own, linked to the first. */
@Dependent
class Relapse {

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Succession succession;

    @Inject
    private RectificationProcess process;

    @Inject
    private Worklist worklist;

    @Inject
    private Attachments attachments;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Opens the linked case.
     *
     * @return its number
     * @throws NotAllowed if the actor cannot report as a supervisor
     */
    String open(Actor actor, RectificationCase closed, Completion completion, FieldErrors errors) {
        List<UUID> photos = SpotPhotos.of(completion, errors);
        errors.throwIfAny();
        Instant now = clock.now();
        String number = cases.nextNumber();
        RectificationCase again = closed.again(number, actor.personId(), completion.comment(), now);
        succession.catchUp(again);
        cases.add(again);
        attachments.attach(photos, number, Purpose.BEFORE, actor);
        journal.add(new JournalEntry(number, "discover", now)
                .by(actor, Role.SUPERVISOR)
                .fromTo(null, CaseState.DISCOVERED)
                .remark(completion.comment())
                .fact("relapseOf", closed.number()));
        worklist.started(actor, RectificationProcess.KEY, number, caseBook.titleOf(again));
        process.start(number);
        return number;
    }
}
