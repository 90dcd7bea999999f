package org.chuangwen.funding.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.chuangwen.funding.RequestCourse;
import org.chuangwen.worklist.process.EngineTasks;

/** {@code bpmn/funding-request.bpmn} in words that the code uses, and what its gateways and timers ask. */
@Named("fundingRequest")
@ApplicationScoped
public class FundingRequestProcess {

    public static final String KEY = "funding-request";

    public static final String APPLY = "apply";
    public static final String REVIEW = "review";
    public static final String CHECK_BUDGET = "checkBudget";
    public static final String AWAIT_BUDGET = "awaitBudget";
    public static final String APPRAISE = "appraise";
    public static final String APPROVE = "approve";
    public static final String ANSWER_OBJECTIONS = "answerObjections";
    public static final String PLAN = "plan";
    public static final String START = "start";
    public static final String BUILD = "build";
    public static final String ACCEPT = "accept";
    public static final String SETTLE = "settle";

    /** The outcome of {@link #APPLY}. */
    public static final String SUBMIT = "submit";

    /** Outcomes of {@link #REVIEW}; {@link #REFUSE} of {@link #APPROVE}, too. */
    public static final String PASS = "pass";

    public static final String RETURN = "return";
    public static final String REFUSE = "refuse";

    /** Outcomes of {@link #CHECK_BUDGET}. */
    public static final String RESERVE = "reserve";

    public static final String WAIT = "wait";
    public static final String GO_BACK = "goBack";

    /** The outcome of {@link #AWAIT_BUDGET}. */
    public static final String RESUME = "resume";

    /** The outcome of {@link #APPRAISE}. */
    public static final String APPRAISED = "appraised";

    /** An outcome of {@link #APPROVE} and of the party group. */
    public static final String GRANT = "grant";

    /** Outcomes of {@link #ANSWER_OBJECTIONS}. */
    public static final String DISMISS = "dismiss";

    public static final String UPHOLD = "uphold";

    /** The outcome of {@link #PLAN}. */
    public static final String PLANNED = "planned";

    /** An outcome of {@link #START}. */
    public static final String STARTED = "started";

    /** An outcome of {@link #START} and of {@link #BUILD}. */
    public static final String CHANGE = "change";

    /** An outcome of {@link #BUILD}. */
    public static final String COMPLETED = "completed";

    /** Outcomes of {@link #ACCEPT}. */
    public static final String ACCEPTED = "accepted";

    public static final String REWORK = "rework";

    /** The outcome of {@link #SETTLE}. */
    public static final String SETTLED = "settled";

    private static final String DECIDED = "request-decided";
    /** The event that waits until nothing is left to be paid. */
    private static final String PAYMENT = "paidUp";

    private static final String PAID_UP = "request-paid-up";

    @Inject
    private RuntimeService runtime;

    @Inject
    private RequestCourse course;

    public void start(String number) {
        runtime.startProcessInstanceByKey(KEY, number);
    }

    /** Ends it, whoever has it now. */
    public void end(String number) {
        runtime.deleteProcessInstance(instance(number).getId(), "withdrawn");
    }

    /**
     * Tells it what the party group decided.
     *
     * @param outcome {@link #GRANT} or {@link #REFUSE}
     */
    public void decided(String number, String outcome) {
        runtime.createMessageCorrelation(DECIDED)
                .processInstanceBusinessKey(number)
                .setVariables(EngineTasks.outcome(outcome))
                .correlate();
    }

    /** Tells it that nothing is left to be paid. */
    public void paidUp(String number) {
        runtime.createMessageCorrelation(PAID_UP)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    /** Goes back from the settlement: something is to be paid after all. */
    public void awaitPayment(String number) {
        goTo(number, PAYMENT);
    }

    /** Goes back to the payment plan, wherever a change of scope stands. */
    public void backToPlan(String number) {
        goTo(number, PLAN);
    }

    private void goTo(String number, String activity) {
        String id = instance(number).getId();
        var change = runtime.createProcessInstanceModification(id);
        runtime.getActiveActivityIds(id).forEach(change::cancelAllForActivity);
        change.startBeforeActivity(activity).execute();
    }

    private ProcessInstance instance(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    public boolean isForLeader(DelegateExecution execution) {
        return course.isForLeader(execution.getProcessBusinessKey());
    }

    public boolean isInvestment(DelegateExecution execution) {
        return course.isInvestment(execution.getProcessBusinessKey());
    }

    /** Whether something was granted before that still holds. */
    public boolean isGranted(DelegateExecution execution) {
        return course.isGranted(execution.getProcessBusinessKey());
    }

    public Date noticeUntil(DelegateExecution execution) {
        return Date.from(course.noticeUntil(execution.getProcessBusinessKey()));
    }

    /** Whether somebody objected and has no answer yet. */
    public boolean isObjected(DelegateExecution execution) {
        return course.isObjected(execution.getProcessBusinessKey());
    }

    public void commit(DelegateExecution execution) {
        course.commit(execution.getProcessBusinessKey());
    }

    public boolean isStarted(DelegateExecution execution) {
        return course.isStarted(execution.getProcessBusinessKey());
    }

    /** When the work must have begun. */
    public Date startBy(DelegateExecution execution) {
        return Date.from(course.startBy(execution.getProcessBusinessKey()));
    }

    /** Whether the work is accepted and nothing is left to be paid. */
    public boolean isPaidUp(DelegateExecution execution) {
        return course.isPaidUp(execution.getProcessBusinessKey());
    }

    public void lapse(DelegateExecution execution) {
        course.lapse(execution.getProcessBusinessKey());
    }
}
