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
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;

/**
 * Cases that cannot be rectified without money. While they wait for it the unit's clock stands still; when what was
 * paid for is accepted they go on to verification, and when there will be no money, back to the unit.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FundedCases {

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private LimitClocks limitClocks;

    @Inject
    private DeadlineRequests requests;

    @Inject
    private CoHandlings coHandlings;

    @Inject
    private Supervision supervision;

    @Inject
    private RectificationProcess process;

    @Inject
    private Attachments attachments;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Event<MoneyNeeded> moneyNeeded;

    @Inject
    private CityClock clock;

    /** The unit says that it lacks the money. */
    String needsMoney(Actor actor, RectificationCase of, Completion completion) {
        new FieldErrors()
                .requireText("comment", completion.comment(), Remarks.MOST)
                .throwIfAny();
        supervision.clockStops(of);
        Instant now = clock.now();
        CaseState before = of.state();
        RectificationOrder order = of.currentOrder();
        coHandlings.withdraw(of);
        requests.withdraw(of);
        of.awaitFunds();
        order.pause(limitClocks.of(order).stop(now));
        journal.add(new JournalEntry(of.number(), completion.outcome(), now)
                .by(actor, Role.UNIT_HANDLER)
                .fromTo(before, of.state())
                .remark(completion.comment()));
        moneyNeeded.fire(new MoneyNeeded(
                of.number(),
                order.unitId(),
                of.communityId(),
                caseBook.titleOf(of),
                of.description() + "\n" + completion.comment().strip(),
                of.place()));
        return completion.outcome();
    }

    /**
     * What the money was for is built and accepted: the case goes on to verification. Nothing happens if it does not
     * wait for that.
     *
     * @param request the number of the request for money; its photos taken after the work become the case's
     * @param builtBy who said that the work was done; may not verify it
     * @param what was built, in words
     */
    public void built(String caseNumber, String request, long builtBy, String what) {
        RectificationCase of = cases.lock(caseNumber);
        if (of.state() != CaseState.AWAITING_FUNDS) {
            return;
        }
        Instant now = clock.now();
        RectificationOrder order = of.currentOrder();
        of.built();
        order.feedBack(new Feedback(what, null, null, List.of()), builtBy, limitClocks.of(order), now);
        attachments.share(request, caseNumber, Purpose.AFTER);
        journal.add(new JournalEntry(caseNumber, RectificationProcess.BUILT, now)
                .fromTo(CaseState.AWAITING_FUNDS, of.state())
                .remark(what)
                .fact("fundingRequest", request));
        process.moneySettled(caseNumber, RectificationProcess.BUILT);
    }

    /**
     * There will be no money: the unit has the case again, with what was left of its limit. Nothing happens if it does
     * not wait for that.
     *
     * @param request the number of the request that came to nothing
     * @param why in words, null if nobody said
     */
    public void notFunded(String caseNumber, String request, String why) {
        RectificationCase of = cases.lock(caseNumber);
        if (of.state() != CaseState.AWAITING_FUNDS) {
            return;
        }
        Instant now = clock.now();
        RectificationOrder order = of.currentOrder();
        order.run(limitClocks.of(order).goOn(now));
        of.notFunded();
        coHandlings.askAgain(of);
        notices.notFunded(of);
        journal.add(new JournalEntry(caseNumber, RectificationProcess.NO_MONEY, now)
                .fromTo(CaseState.AWAITING_FUNDS, of.state())
                .remark(why)
                .fact("fundingRequest", request)
                .fact("due", order.dueAt()));
        process.moneySettled(caseNumber, RectificationProcess.NO_MONEY);
    }
}
