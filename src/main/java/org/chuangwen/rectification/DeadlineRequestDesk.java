package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.rectification.process.DeadlineRequestProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;
import org.chuangwen.worklist.Worklist;

/** The dispatcher's decision on a unit's request for more time. */
@ApplicationScoped
public class DeadlineRequestDesk extends CaseDesk {

    @Inject
    private DeadlineRequests requests;

    @Inject
    private LimitClocks limitClocks;

    @Inject
    private Supervision supervision;

    @Inject
    private Worklist worklist;

    @Inject
    private CoHandlings coHandlings;

    @Inject
    private RectificationNotices notices;

    @Override
    public String processKey() {
        return DeadlineRequestProcess.KEY;
    }

    @Override
    WorkItemFacts describe(String step, RectificationCase of, String part) {
        return facts(of, responsibleUnitOf(of).name(), communityOf(of), within(OFFICE));
    }

    /**
     * @throws NotAllowed if the actor is the one who asked
     * @throws Conflict if it is approved though the case is listed for supervision
     */
    @Override
    String carryOut(Actor actor, WorkItem item, RectificationCase of, Completion completion) {
        DeadlineRequest request = requests.pendingOf(of).orElseThrow(() -> new Conflict("problem.changedMeanwhile"));
        if (request.requestedBy() == actor.personId()) {
            throw new NotAllowed("rectification.ownRequest");
        }
        boolean approved = switch (String.valueOf(completion.outcome())) {
            case DeadlineRequestProcess.APPROVE -> true;
            case DeadlineRequestProcess.DENY -> false;
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        checkRemark(completion, !approved).throwIfAny();
        Instant now = clock.now();
        request.decide(approved, actor.personId(), now);
        if (approved) {
            grant(request, of);
        }
        notices.requestDecided(of, request.requestedBy(), approved);
        journal.add(new JournalEntry(of.number(), completion.outcome() + request.kind(), now)
                .by(actor, Role.DISPATCHER)
                .remark(completion.comment())
                .fact("due", approved ? of.currentOrder().dueAt() : null));
        return completion.outcome();
    }

    private void grant(DeadlineRequest request, RectificationCase of) {
        RectificationOrder order = of.currentOrder();
        LimitClock running = limitClocks.of(order);
        switch (request.kind()) {
            case EXTENSION -> {
                supervision.requireNotListed(of);
                order.extend(running.extend(request.amount()));
            }
            case SUSPENSION -> {
                supervision.clockStops(of);
                order.run(running.suspend(request.requestedAt(), request.until()));
                of.suspend(request.until());
            }
        }
        worklist.postpone(of.number(), RectificationProcess.KEY, RectificationProcess.HANDLE);
        coHandlings.postpone(of);
    }
}
