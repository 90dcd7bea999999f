package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.funding.process.InstalmentProcess;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.NotFound;

/** 分期: the parts in which a grant is paid: all but the last once the work has begun, the last once it is accepted. */
@ApplicationScoped
@Transactional
public class Instalments {

    /** How long before its day the finance officers are reminded, in calendar days. */
    private static final int REMINDED_BEFORE = 3;

    @Inject
    private RequestStore requests;

    @Inject
    private InstalmentProcess process;

    @Inject
    private FundingRequestProcess requestProcess;

    @Inject
    private FundingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Lays the plan in place of what was planned before and is not paid. Before the work begins all of it is locked.
     */
    void lay(FundingRequest of, List<PlannedInstalment> plan) {
        drop(of);
        plan.forEach(planned -> requests.add(new Instalment(of, planned)));
        if (of.startedAt() != null) {
            unlockAllButLast(of);
        }
    }

    /** The work has begun: all but the last may be paid. */
    void unlockAllButLast(FundingRequest of) {
        List<Instalment> locked = locked(of);
        locked.stream().limit(Math.max(0, locked.size() - 1)).forEach(instalment -> open(of, instalment));
    }

    private List<Instalment> locked(FundingRequest of) {
        return requests.instalmentsOf(of).stream()
                .filter(instalment -> instalment.state() == Instalment.State.PLANNED)
                .toList();
    }

    /** Takes back what is not paid: the scope changes, or nothing comes of it. */
    void drop(FundingRequest of) {
        requests.instalmentsOf(of).stream().filter(Instalment::isToPay).forEach(instalment -> {
            if (instalment.state() == Instalment.State.OPEN) {
                process.end(of.number(), instalment.id());
            }
            requests.remove(instalment);
        });
    }

    /** The work is accepted: the last one may be paid. */
    void unlockLast(FundingRequest of) {
        locked(of).forEach(instalment -> open(of, instalment));
    }

    private void open(FundingRequest of, Instalment instalment) {
        instalment.unlock();
        process.start(of.number(), instalment.id());
    }

    /** Marks the request as paid up if it is accepted and nothing is left to be paid. */
    boolean settleUp(FundingRequest of) {
        boolean paidUp = of.state() == RequestState.PAYMENT
                && requests.instalmentsOf(of).stream().noneMatch(Instalment::isToPay);
        if (paidUp) {
            of.paidUp();
        }
        return paidUp;
    }

    /** Lets a request that waits for its last payment go on to its settlement; noted in the entry. */
    void goOnIfPaidUp(FundingRequest of, JournalEntry entry) {
        if (settleUp(of)) {
            entry.fromTo(RequestState.PAYMENT, of.state());
            requestProcess.paidUp(of.number());
        }
    }

    /** When its day is over. */
    public Instant dueAt(String number, long id) {
        return endOf(instalment(number, id), 1);
    }

    public Instant remindAt(String number, long id) {
        return endOf(instalment(number, id), -REMINDED_BEFORE);
    }

    private Instant endOf(Instalment instalment, int daysAfterItsStart) {
        return instalment
                .dueOn()
                .plusDays(daysAfterItsStart)
                .atStartOfDay(clock.zone())
                .toInstant();
    }

    public void remind(String number, long id) {
        FundingRequest of = of(number);
        notices.tellFinance(of, "funding/dueSoon");
        journal.add(new JournalEntry(number, "remindInstalment", clock.now())
                .fact("instalment", requests.instalment(of, id).title()));
    }

    public void markOverdue(String number, long id) {
        FundingRequest of = requests.lock(number);
        Instalment instalment = requests.instalment(of, id);
        instalment.markOverdue();
        notices.tellFinance(of, "funding/overdue");
        notices.tellApplicant(of, "funding/overdue");
        journal.add(new JournalEntry(number, "overdueInstalment", clock.now()).fact("instalment", instalment.title()));
    }

    private FundingRequest of(String number) {
        return requests.withNumber(number).orElseThrow(NotFound::new);
    }

    private Instalment instalment(String number, long id) {
        return requests.instalment(of(number), id);
    }
}
