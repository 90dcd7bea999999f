package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Unit;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** What the worklist shows of a request's tasks, and who carries out which. */
@ApplicationScoped
public class FundingDesk extends FundingDeskBase {

    private static final Set<String> ASKERS =
            Set.of(FundingRequestProcess.APPLY, FundingRequestProcess.START, FundingRequestProcess.BUILD);

    /** How long an office may take for its step. */
    private static final TimeLimit OFFICE = new TimeLimit(3, LimitUnit.WORKING_DAY);

    /** How long the applicant may take to write or correct. */
    private static final TimeLimit WRITING = new TimeLimit(10, LimitUnit.WORKING_DAY);

    /** How long the work should take, unless it says otherwise. */
    private static final TimeLimit BUILDING = new TimeLimit(90, LimitUnit.CALENDAR_DAY);

    @Inject
    private Applying applying;

    @Inject
    private Reviewing reviewing;

    @Inject
    private Budgeting budgeting;

    @Inject
    private Appraising appraising;

    @Inject
    private Deciding deciding;

    @Inject
    private AnsweringObjections answeringObjections;

    @Inject
    private Planning planning;

    @Inject
    private Works works;

    @Inject
    private Accepting accepting;

    @Inject
    private Settling settling;

    @Inject
    private WorkingClock workingClock;

    @Override
    public String processKey() {
        return FundingRequestProcess.KEY;
    }

    @Override
    WorkItemFacts describe(String step, FundingRequest of, String part) {
        Unit applicant = unit(of.applicantUnitId());
        return switch (step) {
            case FundingRequestProcess.APPLY -> facts(of, granting(of, applicant), applicant, within(WRITING));
            case FundingRequestProcess.START -> facts(of, granting(of, applicant), applicant, of.startBy());
            case FundingRequestProcess.BUILD -> facts(of, granting(of, applicant), applicant, within(BUILDING));
            case FundingRequestProcess.ACCEPT -> facts(of, applicant, applicant, within(OFFICE));
            default -> facts(of, applicant, unit(of.grantingUnitId()), within(OFFICE));
        };
    }

    /** Who has it sent: a draft was begun by the unit itself. */
    private Unit granting(FundingRequest of, Unit applicant) {
        return of.grantingUnitId() == null ? applicant : unit(of.grantingUnitId());
    }

    private WorkItemFacts facts(FundingRequest of, Unit sender, Unit unit, Instant dueAt) {
        return new WorkItemFacts(of.title(), unit(of.applicantUnitId()).name(), sender.name(), unit, dueAt);
    }

    private Instant within(TimeLimit limit) {
        return workingClock.due(clock.now(), limit);
    }

    @Override
    boolean isForAskers(String step) {
        return ASKERS.contains(step);
    }

    @Override
    String carryOut(Actor actor, WorkItem item, FundingRequest of, Completion completion) {
        return switch (item.step()) {
            case FundingRequestProcess.APPLY -> applying.carryOut(actor, of, completion);
            case FundingRequestProcess.REVIEW -> reviewing.carryOut(actor, of, completion);
            case FundingRequestProcess.CHECK_BUDGET -> budgeting.carryOut(actor, of, completion);
            case FundingRequestProcess.AWAIT_BUDGET -> budgeting.resume(actor, of, completion);
            case FundingRequestProcess.APPRAISE -> appraising.carryOut(actor, of, completion);
            case FundingRequestProcess.APPROVE -> deciding.carryOut(actor, of, completion);
            case FundingRequestProcess.ANSWER_OBJECTIONS -> answeringObjections.carryOut(actor, of, completion);
            case FundingRequestProcess.PLAN -> planning.carryOut(actor, of, completion);
            case FundingRequestProcess.START, FundingRequestProcess.BUILD -> works.carryOut(actor, of, completion);
            case FundingRequestProcess.ACCEPT -> accepting.carryOut(actor, of, completion);
            case FundingRequestProcess.SETTLE -> settling.carryOut(actor, of, completion);
            default -> throw new IllegalStateException("No step " + item.step());
        };
    }
}
