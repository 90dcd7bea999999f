package org.chuangwen.rectification;

import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.TaskDesk;
import org.chuangwen.worklist.TaskScreen;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** What all desks have in common whose tasks are about a case: its page, who may read it, how a row shows it. */
abstract class CaseDesk implements TaskDesk {

    /** How long the office may take for a decision: 立案 and 派遣 are done within half a working day each. */
    static final TimeLimit OFFICE = new TimeLimit(4, LimitUnit.WORKING_HOUR);

    private static final TaskScreen SCREEN =
            new TaskScreen("/case.xhtml?number=", "rectification", "rectification.step.", "rectification.answered.");

    @Inject
    protected Cases cases;

    @Inject
    protected CaseBook caseBook;

    @Inject
    protected Organisation organisation;

    @Inject
    protected WorkingClock workingClock;

    @Inject
    protected Journal journal;

    @Inject
    protected CityClock clock;

    @Override
    public TaskScreen screen() {
        return SCREEN;
    }

    @Override
    public boolean mayRead(Actor actor, String subject) {
        return caseBook.isReadable(actor, subject);
    }

    @Override
    public WorkItemFacts describe(String step, String subject, String part) {
        return describe(step, cases.withNumber(subject).orElseThrow(NotFound::new), part);
    }

    /** What a task of this case is about. */
    abstract WorkItemFacts describe(String step, RectificationCase of, String part);

    @Override
    public String carryOut(Actor actor, WorkItem item, Completion completion) {
        return carryOut(actor, item, cases.lock(item.subject()), completion);
    }

    /** Does to the case, which is locked, what completing the task means. */
    abstract String carryOut(Actor actor, WorkItem item, RectificationCase of, Completion completion);

    WorkItemFacts facts(RectificationCase of, String sender, Unit unit, Instant dueAt) {
        return new WorkItemFacts(caseBook.titleOf(of), of.place(), sender, unit, dueAt);
    }

    Unit communityOf(RectificationCase of) {
        return organisation.unit(of.communityId()).orElseThrow();
    }

    Unit responsibleUnitOf(RectificationCase of) {
        return organisation.unit(of.currentOrder().unitId()).orElseThrow();
    }

    Instant within(TimeLimit limit) {
        return workingClock.due(clock.now(), limit);
    }

    /** The remark an outcome comes with: some ask for one. */
    static FieldErrors checkRemark(Completion completion, boolean needed) {
        FieldErrors errors = new FieldErrors();
        return needed
                ? errors.requireText("comment", completion.comment(), Remarks.MOST)
                : errors.limitText("comment", completion.comment(), Remarks.MOST);
    }
}
