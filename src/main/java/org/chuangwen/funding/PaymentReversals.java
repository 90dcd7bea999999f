package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.funding.process.InstalmentProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.worklist.Worklist;

/** 冲回付款: a wrong payment is taken back, and its instalment waits to be paid anew. */
@ApplicationScoped
@Transactional
public class PaymentReversals {

    @Inject
    private RequestStore requests;

    @Inject
    private RequestAccess access;

    @Inject
    private RequestMoney money;

    @Inject
    private FundingRequestProcess process;

    @Inject
    private InstalmentProcess instalmentProcess;

    @Inject
    private Worklist worklist;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Takes the payment of an instalment back, whole: what was paid is committed again. Its entry in the ledger stays,
     * with another that reverses it.
     *
     * @throws org.chuangwen.problem.NotFound if there is no such request, none the actor may know of, or no such part
     * @throws NotAllowed if the actor is no finance officer of the unit that grants, or had a hand in asking
     * @throws org.chuangwen.problem.Conflict if it is not paid, a change of scope is being decided, or it is settled
     * @throws org.chuangwen.problem.InvalidInput naming {@code reason}
     */
    public void takeBack(Actor actor, String number, long instalmentId, String reason) {
        FundingRequest readable = access.requireReadable(actor, number);
        if (!access.isGranting(actor, Role.FINANCE_OFFICER, readable)) {
            throw new NotAllowed("problem.roleMissing");
        }
        RequestStep.checkReason(reason).throwIfAny();
        // Tasks, then the request, as when a step is taken.
        worklist.lock(number);
        FundingRequest of = requests.lock(number);
        if (of.isAskedBy(actor.personId())) {
            throw new NotAllowed("funding.ownRequest");
        }
        takeBack(actor, of, requests.instalment(of, instalmentId), reason.strip());
    }

    private void takeBack(Actor actor, FundingRequest of, Instalment instalment, String reason) {
        RequestState before = of.state();
        of.takeBackPayment();
        int paidBy = instalment.takeBack();
        LedgerEntry reversal = money.takeBack(of, paidBy, reason, actor);
        if (before == RequestState.SETTLEMENT) {
            process.paymentTakenBack(of.number());
        }
        instalmentProcess.start(of.number(), instalment.id());
        notices.tellApplicant(of, "funding/paymentTakenBack");
        JournalEntry entry = new JournalEntry(of.number(), "takeBackPayment", clock.now());
        if (before != of.state()) {
            entry.fromTo(before, of.state());
        }
        journal.add(entry.by(actor, Role.FINANCE_OFFICER)
                .remark(reason)
                .fact("instalment", instalment.title())
                .fact("amount", reversal.amount().toPlainString())
                .fact("entry", of.sourceCode() + "/" + paidBy));
    }
}
