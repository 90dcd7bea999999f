package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Unit;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** What the worklist shows of rectification's tasks, and who carries out which. */
@ApplicationScoped
public class RectificationDesk extends CaseDesk {

    /** How long verification on the spot may take. */
    private static final TimeLimit VERIFICATION = new TimeLimit(2, LimitUnit.WORKING_DAY);

    @Inject
    private Registration registration;

    @Inject
    private Dispatching dispatching;

    @Inject
    private Splitting splitting;

    @Inject
    private Handling handling;

    @Inject
    private Verification verification;

    @Override
    public String processKey() {
        return RectificationProcess.KEY;
    }

    @Override
    WorkItemFacts describe(String step, RectificationCase of, String part) {
        Unit community = communityOf(of);
        return switch (step) {
            case RectificationProcess.REGISTER ->
                facts(of, organisation.person(of.reporterId()).orElseThrow().name(), community, within(OFFICE));
            case RectificationProcess.DISPATCH -> facts(of, community.name(), community, within(OFFICE));
            case RectificationProcess.HANDLE ->
                facts(
                        of,
                        community.name(),
                        responsibleUnitOf(of),
                        of.currentOrder().dueAt());
            case RectificationProcess.VERIFY ->
                facts(of, responsibleUnitOf(of).name(), community, within(VERIFICATION));
            default -> throw new IllegalStateException("No step " + step);
        };
    }

    @Override
    String carryOut(Actor actor, WorkItem item, RectificationCase of, Completion completion) {
        return switch (item.step()) {
            case RectificationProcess.REGISTER -> registration.carryOut(actor, of, completion);
            case RectificationProcess.DISPATCH ->
                RectificationProcess.SPLIT.equals(completion.outcome())
                        ? splitting.carryOut(actor, of, completion)
                        : dispatching.carryOut(actor, of, completion);
            case RectificationProcess.HANDLE -> handling.carryOut(actor, of, completion);
            case RectificationProcess.VERIFY -> verification.carryOut(actor, of, completion);
            default -> throw new IllegalStateException("No step " + item.step());
        };
    }
}
