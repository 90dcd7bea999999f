package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.FundedCases;

/** What the procedure itself asks of a request, and does to it when its time has come. */
@ApplicationScoped
@Transactional
public class RequestCourse {

    @Inject
    private RequestStore requests;

    @Inject
    private RequestMoney money;

    @Inject
    private Instalments instalments;

    @Inject
    private FundingNotices notices;

    @Inject
    private FundedCases cases;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    public boolean isBudgetToBeChecked(String number) {
        return of(number).state() == RequestState.BUDGET_CHECK;
    }

    /** Whether only the decision is outstanding, or the appraisal before it. */
    public boolean isToBeDecided(String number) {
        return of(number).state() == RequestState.DECISION || of(number).state() == RequestState.APPRAISAL;
    }

    public boolean isForLeader(String number) {
        return of(number).route() == Route.LEADER;
    }

    public boolean isInvestment(String number) {
        return of(number).route() == Route.SMALL_SCALE_INVESTMENT && of(number).state() == RequestState.APPRAISAL;
    }

    /** Whether something was granted before that still holds. */
    public boolean isGranted(String number) {
        return of(number).isGranted();
    }

    /** When the public notice ends. */
    public Instant noticeUntil(String number) {
        return of(number).noticeUntil();
    }

    /** Whether somebody objected to the public notice and has no answer yet. */
    public boolean isObjected(String number) {
        return requests.objectionsOf(of(number)).stream()
                .anyMatch(objection -> objection.stage() == Objection.Stage.NOTICE && objection.answer() == null);
    }

    public boolean isStarted(String number) {
        return of(number).startedAt() != null;
    }

    /** Whether the work is accepted and nothing is left to be paid. */
    public boolean isPaidUp(String number) {
        return of(number).state() == RequestState.SETTLEMENT;
    }

    /** When the work must have begun. */
    public Instant startBy(String number) {
        return of(number).startBy();
    }

    /** The public notice is over: the money is committed, what was set aside beyond it is given back. */
    public void commit(String number) {
        FundingRequest of = requests.lock(number);
        Instant now = clock.now();
        of.commit();
        money.commit(of);
        notices.tellApplicant(of, "funding/committed");
        journal.add(new JournalEntry(number, "commitFunds", now)
                .fromTo(RequestState.PUBLIC_NOTICE, of.state())
                .fact("granted", of.granted().toPlainString()));
    }

    /** 失效: the work was not begun in time; the money is given back and the case goes back to its unit. */
    public void lapse(String number) {
        FundingRequest of = requests.lock(number);
        Instant now = clock.now();
        of.lapse(now);
        instalments.drop(of);
        money.releaseAll(of, null);
        notices.tellApplicant(of, "funding/lapsed");
        notices.tellGranting(of, "funding/lapsed");
        journal.add(new JournalEntry(number, "lapseRequest", now).fromTo(RequestState.NOT_STARTED, of.state()));
        if (of.caseNumber() != null) {
            cases.notFunded(of.caseNumber(), number, null);
        }
    }

    private FundingRequest of(String number) {
        return requests.withNumber(number).orElseThrow(NotFound::new);
    }
}
