package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** After closing: the reporter answers, the dispatcher decides on reopening, a supervisor checks a sample again. */
@ApplicationScoped
public class AfterClosingDesk extends CaseDesk {

    private static final TimeLimit ON_THE_SPOT = new TimeLimit(5, LimitUnit.WORKING_DAY);

    @Inject
    private SecondLook secondLook;

    @Inject
    private Relapse relapse;

    @Inject
    private Succession succession;

    @Inject
    private RectificationProcess rectification;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Attachments attachments;

    @Override
    public String processKey() {
        return AfterClosingProcess.KEY;
    }

    @Override
    WorkItemFacts describe(String step, RectificationCase of, String part) {
        Unit community = communityOf(of);
        return switch (step) {
            case AfterClosingProcess.ANSWER ->
                new WorkItemFacts(
                        caseBook.titleOf(of),
                        of.place(),
                        community.name(),
                        community,
                        of.reporterId(),
                        Reporting.reporterOf(of.source()),
                        secondLook.answerUntil(of.number()));
            case AfterClosingProcess.DECIDE_REOPENING ->
                facts(of, organisation.person(of.reporterId()).orElseThrow().name(), community, within(OFFICE));
            case AfterClosingProcess.RECHECK -> facts(of, community.name(), community, within(ON_THE_SPOT));
            default -> throw new IllegalStateException("No step " + step);
        };
    }

    @Override
    String carryOut(Actor actor, WorkItem item, RectificationCase of, Completion completion) {
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
        FieldErrors errors = checkRemark(completion, reasonNeeded);
        List<UUID> stillGood =
                outcome.equals(AfterClosingProcess.STILL_GOOD) ? SpotPhotos.of(completion, errors) : List.of();
        errors.throwIfAny();

        JournalEntry entry = new JournalEntry(of.number(), outcome, clock.now())
                .by(actor, item.role())
                .remark(completion.comment());
        switch (outcome) {
            case AfterClosingProcess.REOPEN -> {
                of.reopen();
                succession.catchUp(of);
                rectification.startAtDispatch(of.number());
                notices.reopened(of);
            }
            case AfterClosingProcess.KEEP_CLOSED -> notices.keptClosed(of);
            case AfterClosingProcess.RELAPSED -> entry.fact("relapse", relapse.open(actor, of, completion, errors));
            case AfterClosingProcess.STILL_GOOD -> attachments.attach(stillGood, of.number(), Purpose.AFTER, actor);
            default -> {
                // The other answers change nothing but the record.
            }
        }
        journal.add(entry.fromTo(before, of.state()));
        return outcome;
    }
}
