package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Worklist;

/** What is done to a case outside of its tasks: it is reported, and it is urged. */
@ApplicationScoped
@Transactional
public class Rectification {

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Reporting reporting;

    @Inject
    private RectificationProcess process;

    @Inject
    private Worklist worklist;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Attachments attachments;

    @Inject
    private Event<CaseReported> reported;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Takes in what somebody discovered; it waits for registration from then on.
     *
     * @return the new case's number
     * @throws NotAllowed if the actor has no role that reports
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field
     */
    public String report(Actor actor, Discovery discovery) {
        String number = discover(actor, discovery).number();
        process.start(number);
        return number;
    }

    /** The same, but nobody has to register it: what it comes to is the caller's business. */
    RectificationCase discover(Actor actor, Discovery discovery) {
        Role role = reporterRole(actor);
        FieldErrors errors = new FieldErrors();
        Reporting.Placed placed = reporting.place(actor, role, discovery, errors);
        errors.throwIfAny();

        Instant now = clock.now();
        String number = cases.nextNumber();
        RectificationCase discovered = new RectificationCase(
                number,
                discovery,
                placed.source(),
                placed.category().id(),
                placed.community().id(),
                placed.grid() == null ? null : placed.grid().id(),
                placed.place(),
                actor.personId(),
                now);
        cases.add(discovered);
        attachments.attach(discovery.photos(), number, Purpose.BEFORE, actor);
        journal.add(new JournalEntry(number, "discover", now)
                .by(actor, role)
                .fromTo(null, CaseState.DISCOVERED)
                .fact("source", placed.source()));
        worklist.started(actor, RectificationProcess.KEY, number, caseBook.titleOf(discovered));
        reported.fire(new CaseReported(number, actor.personId()));
        return discovered;
    }

    /**
     * What is wrong with a report, found without taking it in.
     *
     * @throws NotAllowed if the actor has no role that reports
     */
    public List<FieldError> faultsOf(Actor actor, Discovery discovery) {
        FieldErrors errors = new FieldErrors();
        reporting.place(actor, reporterRole(actor), discovery, errors);
        return errors.asList();
    }

    /**
     * 催办: a leader or dispatcher urges whoever has the case now.
     *
     * @throws org.chuangwen.problem.NotFound if there is no such case, or none the actor may know of
     * @throws NotAllowed if the actor is neither leader nor dispatcher
     * @throws Conflict if the case is over
     */
    public void urge(Actor actor, String number, String remark) {
        caseBook.requireReadable(actor, number);
        Role role = actor.has(Role.LEADER) ? Role.LEADER : Role.DISPATCHER;
        actor.require(role);
        new FieldErrors().requireText("comment", remark, 500).throwIfAny();
        // Work items are locked before the case, as a step does it; the other way round the two could block each other.
        worklist.urge(number);
        RectificationCase urged = cases.lock(number);
        if (urged.state().isOver()) {
            throw new Conflict("rectification.isOver");
        }
        journal.add(
                new JournalEntry(number, "urge", clock.now()).by(actor, role).remark(remark));
        notices.urged(urged);
    }

    private static Role reporterRole(Actor actor) {
        return Reporting.roleOf(actor).orElseThrow(() -> new NotAllowed("problem.roleMissing"));
    }
}
