package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Worklist;

/** 撤回: what those who ask take back before it is decided, a request or a change of its scope. */
@ApplicationScoped
@Transactional
public class RequestWithdrawals {

    @Inject
    private RequestStore requests;

    @Inject
    private RequestAccess access;

    @Inject
    private RequestMoney money;

    @Inject
    private RequestEnding ending;

    @Inject
    private FundingRequestProcess process;

    @Inject
    private Meetings meetings;

    @Inject
    private Worklist worklist;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Takes a request back, at any point before the decision; what was set aside is free again.
     *
     * @throws NotFound if there is no such request, or none the actor may know of
     * @throws NotAllowed if the actor may read it only
     * @throws Conflict if it is decided, or the party group is voting on it
     * @throws org.chuangwen.problem.InvalidInput naming {@code reason}
     */
    public void withdraw(Actor actor, String number, String reason) {
        FundingRequest of = lock(actor, number, reason);
        RequestState before = of.state();
        Instant now = clock.now();
        of.withdraw(now);
        process.withdrawn(number);
        ending.nothingCameOfIt(actor, of, reason);
        if (before != RequestState.DRAFT) {
            notices.tellGranting(of, "funding/withdrawn");
        }
        record(actor, of, "withdrawRequest", before, reason);
    }

    /**
     * Takes a change of scope back; what was granted holds as it was.
     *
     * @throws Conflict if no change waits for its decision, or the party group is voting on it; other errors as for
     *     {@link #withdraw}
     */
    public void cancelChange(Actor actor, String number, String reason) {
        FundingRequest of = lock(actor, number, reason);
        RequestState before = of.state();
        of.cancelChange();
        money.releaseReserved(of, actor);
        process.changeWithdrawn(number);
        notices.tellGranting(of, "funding/changeCancelled");
        record(actor, of, "cancelChange", before, reason);
    }

    /**
     * Tasks, then the meeting, then the request, as when a step is taken or the meeting decides: the other way round
     * two could block each other.
     */
    private FundingRequest lock(Actor actor, String number, String reason) {
        if (!access.mayWrite(actor, access.requireReadable(actor, number))) {
            throw new NotAllowed("problem.roleMissing");
        }
        RequestStep.checkReason(reason).throwIfAny();
        worklist.lock(number);
        meetings.withdrawSubject(actor, Role.COMMUNITY_CLERK, number, reason);
        return requests.lock(number);
    }

    private void record(Actor actor, FundingRequest of, String action, RequestState before, String reason) {
        journal.add(new JournalEntry(of.number(), action, clock.now())
                .by(actor, Role.COMMUNITY_CLERK)
                .fromTo(before, of.state())
                .remark(reason));
    }
}
