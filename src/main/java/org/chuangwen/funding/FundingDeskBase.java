package org.chuangwen.funding;

import jakarta.inject.Inject;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.TaskDesk;
import org.chuangwen.worklist.TaskScreen;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** What all desks have in common whose tasks are about a request. */
abstract class FundingDeskBase implements TaskDesk {

    /** The address of a request's page, but for its number. */
    static final String PAGE = "/funding-request.xhtml?number=";

    private static final TaskScreen SCREEN = new TaskScreen(PAGE, "funding", "funding.step.", "funding.answered.");

    @Inject
    protected RequestStore requests;

    @Inject
    protected RequestAccess access;

    @Inject
    protected FundingNotices notices;

    @Inject
    protected Organisation organisation;

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
        return requests.withNumber(subject)
                .filter(of -> access.mayRead(actor, of))
                .isPresent();
    }

    @Override
    public WorkItemFacts describe(String step, String subject, String part) {
        return describe(step, requests.withNumber(subject).orElseThrow(NotFound::new), part);
    }

    /** What a task of this request is about. */
    abstract WorkItemFacts describe(String step, FundingRequest of, String part);

    @Override
    public String carryOut(Actor actor, WorkItem item, Completion completion) {
        FundingRequest of = requests.lock(item.subject());
        if (!isForAskers(item.step()) && of.isAskedBy(actor.personId())) {
            throw new NotAllowed("funding.ownRequest");
        }
        return carryOut(actor, item, of, completion);
    }

    /** Whether a step is for those who ask; all others are for people who had no hand in asking. */
    boolean isForAskers(String step) {
        return false;
    }

    /** Does to the request, which is locked, what completing the task means. */
    abstract String carryOut(Actor actor, WorkItem item, FundingRequest of, Completion completion);

    Unit unit(long id) {
        return organisation.unit(id).orElseThrow();
    }
}
