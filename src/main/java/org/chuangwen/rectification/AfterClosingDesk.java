package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.TaskDesk;
import org.chuangwen.worklist.TaskScreen;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** After closing: the reporter answers, the dispatcher decides on reopening, a supervisor checks a sample again. */
@ApplicationScoped
public class AfterClosingDesk implements TaskDesk {

    private static final TimeLimit OFFICE = new TimeLimit(4, LimitUnit.WORKING_HOUR);
    private static final TimeLimit ON_THE_SPOT = new TimeLimit(5, LimitUnit.WORKING_DAY);

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private SecondLook secondLook;

    @Inject
    private Relapse relapse;

    @Inject
    private RectificationProcess rectification;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Organisation organisation;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String processKey() {
        return AfterClosingProcess.KEY;
    }

    @Override
    public TaskScreen screen() {
        return RectificationDesk.SCREEN;
    }

    @Override
    public boolean mayRead(Actor actor, String subject) {
        return caseBook.isReadable(actor, subject);
    }

    @Override
    public WorkItemFacts describe(String step, String subject) {
        RectificationCase of = cases.withNumber(subject).orElseThrow(NotFound::new);
        Unit community = organisation.unit(of.communityId()).orElseThrow();
        String title = caseBook.titleOf(of);
        Instant now = clock.now();
        return switch (step) {
            case AfterClosingProcess.ANSWER ->
                new WorkItemFacts(
                        title,
                        of.place(),
                        community.name(),
                        community,
                        of.reporterId(),
                        Reporting.reporterOf(of.source()),
                        secondLook.answerUntil(subject));
            case AfterClosingProcess.DECIDE_REOPENING -> {
                Person reporter = organisation.person(of.reporterId()).orElseThrow();
                yield new WorkItemFacts(title, of.place(), reporter.name(), community, workingClock.due(now, OFFICE));
            }
            case AfterClosingProcess.RECHECK ->
                new WorkItemFacts(title, of.place(), community.name(), community, workingClock.due(now, ON_THE_SPOT));
            default -> throw new IllegalStateException("No step " + step);
        };
    }

    @Override
    public String carryOut(Actor actor, WorkItem item, Completion completion) {
        RectificationCase of = cases.lock(item.subject());
        CaseState before = of.state();
        String outcome = String.valueOf(completion.outcome());
        boolean reasonNeeded = switch (item.step() + ":" + outcome) {
            case AfterClosingProcess.ANSWER + ":" + AfterClosingProcess.SATISFIED,
                    AfterClosingProcess.DECIDE_REOPENING + ":" + AfterClosingProcess.REOPEN,
                    AfterClosingProcess.RECHECK + ":" + AfterClosingProcess.STILL_GOOD -> false;
            case AfterClosingProcess.ANSWER + ":" + AfterClosingProcess.NOT_FIXED,
                    AfterClosingProcess.DECIDE_REOPENING + ":" + AfterClosingProcess.KEEP_CLOSED,
                    AfterClosingProcess.RECHECK + ":" + AfterClosingProcess.RELAPSED -> true;
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        };
        FieldErrors errors = new FieldErrors();
        if (reasonNeeded) {
            errors.requireText("comment", completion.comment(), Remarks.MOST);
        } else {
            errors.limitText("comment", completion.comment(), Remarks.MOST);
        }
        errors.throwIfAny();

        JournalEntry entry = new JournalEntry(of.number(), outcome, clock.now())
                .by(actor, item.role())
                .remark(completion.comment());
        switch (outcome) {
            case AfterClosingProcess.REOPEN -> {
                of.reopen();
                rectification.startAgain(of.number());
                notices.reopened(of);
            }
            case AfterClosingProcess.KEEP_CLOSED -> notices.keptClosed(of);
            case AfterClosingProcess.RELAPSED -> entry.fact("relapse", relapse.open(actor, of, completion, errors));
            default -> {
                // The other answers change nothing but the record.
            }
        }
        journal.add(entry.fromTo(before, of.state()));
        return outcome;
    }
}
