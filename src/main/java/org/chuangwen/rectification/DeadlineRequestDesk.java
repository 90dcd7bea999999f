package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.process.DeadlineRequestProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.TaskDesk;
import org.chuangwen.worklist.TaskScreen;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** The dispatcher's decision on a unit's request for more time. */
@ApplicationScoped
public class DeadlineRequestDesk implements TaskDesk {

    private static final TimeLimit OFFICE = new TimeLimit(4, LimitUnit.WORKING_HOUR);

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private DeadlineRequests requests;

    @Inject
    private LimitClock limitClock;

    @Inject
    private RectificationProcess rectification;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Organisation organisation;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String processKey() {
        return DeadlineRequestProcess.KEY;
    }

    @Override
    public TaskScreen screen() {
        return RectificationDesk.SCREEN;
    }

    @Override
    public boolean mayRead(Actor actor, String subject) {
        return caseBook.isReadable(actor, subject);
    }

    @Override
    public WorkItemFacts describe(String step, String subject) {
        RectificationCase of = cases.withNumber(subject).orElseThrow(NotFound::new);
        Unit community = organisation.unit(of.communityId()).orElseThrow();
        Unit asking = organisation.unit(of.currentOrder().unitId()).orElseThrow();
        return new WorkItemFacts(
                caseBook.titleOf(of), of.place(), asking.name(), community, workingClock.due(clock.now(), OFFICE));
    }

    /** @throws NotAllowed if the actor is the one who asked */
    @Override
    public String carryOut(Actor actor, WorkItem item, Completion completion) {
        RectificationCase of = cases.lock(item.subject());
        DeadlineRequest request = requests.pendingOf(of).orElseThrow(() -> new Conflict("problem.changedMeanwhile"));
        if (request.requestedBy() == actor.personId()) {
            throw new NotAllowed("rectification.ownRequest");
        }
        boolean approved = switch (String.valueOf(completion.outcome())) {
            case DeadlineRequestProcess.APPROVE -> true;
            case DeadlineRequestProcess.DENY -> false;
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        FieldErrors errors = new FieldErrors();
        if (approved) {
            errors.limitText("comment", completion.comment(), Remarks.MOST);
        } else {
            errors.requireText("comment", completion.comment(), Remarks.MOST);
        }
        errors.throwIfAny();
        Instant now = clock.now();
        request.decide(approved, actor.personId(), now);
        if (approved) {
            grant(request, of, now);
        }
        notices.requestDecided(of, request.requestedBy(), approved);
        journal.add(new JournalEntry(of.number(), completion.outcome() + request.kind(), now)
                .by(actor, Role.DISPATCHER)
                .remark(completion.comment())
                .fact("due", approved ? of.currentOrder().dueAt() : null));
        return completion.outcome();
    }

    private void grant(DeadlineRequest request, RectificationCase of, Instant now) {
        RectificationOrder order = of.currentOrder();
        switch (request.kind()) {
            case EXTENSION -> order.extend(limitClock.extended(order, request.amount()));
            case SUSPENSION -> {
                order.postpone(limitClock.suspended(order, request.requestedAt(), request.until()));
                of.suspend(request.until());
            }
        }
        rectification.restartHandling(of.number());
    }
}
