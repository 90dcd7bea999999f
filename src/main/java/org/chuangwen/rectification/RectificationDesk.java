package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.TaskDesk;
import org.chuangwen.worklist.TaskScreen;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** What the worklist shows of rectification's tasks, and who carries out which. */
@ApplicationScoped
public class RectificationDesk implements TaskDesk {

    static final TaskScreen SCREEN =
            new TaskScreen("/case.xhtml?number=", "rectification", "rectification.step.", "rectification.answered.");

    /** How long registering and dispatching may take: 立案 and 派遣 are done within half a working day each. */
    private static final TimeLimit OFFICE = new TimeLimit(4, LimitUnit.WORKING_HOUR);

    /** How long verification on the spot may take. */
    private static final TimeLimit VERIFICATION = new TimeLimit(2, LimitUnit.WORKING_DAY);

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Organisation organisation;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private CityClock clock;

    @Inject
    private Registration registration;

    @Inject
    private Dispatching dispatching;

    @Inject
    private Handling handling;

    @Inject
    private Verification verification;

    @Override
    public String processKey() {
        return RectificationProcess.KEY;
    }

    @Override
    public TaskScreen screen() {
        return SCREEN;
    }

    @Override
    public boolean mayRead(Actor actor, String subject) {
        return caseBook.isReadable(actor, subject);
    }

    @Override
    public WorkItemFacts describe(String step, String subject) {
        RectificationCase of = cases.withNumber(subject).orElseThrow(NotFound::new);
        Unit community = organisation.unit(of.communityId()).orElseThrow();
        Instant now = clock.now();
        return switch (step) {
            case RectificationProcess.REGISTER ->
                facts(
                        of,
                        organisation.person(of.reporterId()).orElseThrow().name(),
                        community,
                        workingClock.due(now, OFFICE));
            case RectificationProcess.DISPATCH -> facts(of, community.name(), community, workingClock.due(now, OFFICE));
            case RectificationProcess.HANDLE -> {
                Unit responsible = organisation.unit(of.currentOrder().unitId()).orElseThrow();
                yield facts(of, community.name(), responsible, of.currentOrder().dueAt());
            }
            case RectificationProcess.VERIFY -> {
                Unit responsible = organisation.unit(of.currentOrder().unitId()).orElseThrow();
                yield facts(of, responsible.name(), community, workingClock.due(now, VERIFICATION));
            }
            default -> throw new IllegalStateException("No step " + step);
        };
    }

    private WorkItemFacts facts(RectificationCase of, String sender, Unit unit, Instant dueAt) {
        return new WorkItemFacts(caseBook.titleOf(of), of.place(), sender, unit, dueAt);
    }

    @Override
    public String carryOut(Actor actor, WorkItem item, Completion completion) {
        RectificationCase of = cases.lock(item.subject());
        return switch (item.step()) {
            case RectificationProcess.REGISTER -> registration.carryOut(actor, of, completion);
            case RectificationProcess.DISPATCH -> dispatching.carryOut(actor, of, completion);
            case RectificationProcess.HANDLE -> handling.carryOut(actor, of, completion);
            case RectificationProcess.VERIFY -> verification.carryOut(actor, of, completion);
            default -> throw new IllegalStateException("No step " + item.step());
        };
    }
}
