package org.chuangwen.funding.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
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

    /** Outcomes of {@link #REVIEW}. */
    public static final String PASS = "pass";

    /** An outcome of {@link #REVIEW} and of {@link #APPRAISE}. */
    public static final String RETURN = "return";

    /** An outcome of {@link #REVIEW}, of {@link #APPRAISE}, of {@link #APPROVE} and of the party group. */
    public static final String REFUSE = "refuse";

    /** Outcomes of {@link #CHECK_BUDGET}. */
    public static final String RESERVE = "reserve";

    public static final String WAIT = "wait";
    public static final String GO_BACK = "goBack";

    /** The outcome of {@link #AWAIT_BUDGET}. */
    public static final String RESUME = "resume";

    /** An outcome of {@link #APPRAISE}. */
    public static final String APPRAISED = "appraised";

    /** An outcome of {@link #APPROVE} and of the party group. */
    public static final String GRANT = "grant";

    /** An outcome of the party group: it comes back to it in another meeting. */
    public static final String DEFER = "defer";

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

    private static final String DECIDED_MESSAGE = "request-decided";
    private static final String WITHDRAWN_MESSAGE = "request-withdrawn";
    private static final String CHANGE_WITHDRAWN_MESSAGE = "request-change-withdrawn";
    private static final String PAID_UP_MESSAGE = "request-paid-up";
    private static final String PAYMENT_TAKEN_BACK_MESSAGE = "request-payment-taken-back";

    /** Events and ways that procedures have which began when they were drawn, and others have not. */
    private static final String WITHDRAWN = "withdrawn";

    private static final String CHANGE_WITHDRAWN = "changeWithdrawn";
    private static final String DEFERRED = "deferred";
    private static final String RETURNED_AT_APPRAISAL = "returnedAtAppraisal";
    private static final String PAYMENT_TAKEN_BACK = "paymentTakenBack";

    /** The event that waits until nothing is left to be paid. */
    private static final String PAYMENT = "paidUp";

    @Inject
    private RuntimeService runtime;

    @Inject
    private RepositoryService repository;

    @Inject
    private RequestCourse course;

    public void start(String number) {
        runtime.startProcessInstanceByKey(KEY, number);
    }

    /** Tells it that the applicant has taken the request back, whoever has it now. */
    public void withdrawn(String number) {
        ProcessInstance instance = instance(number);
        if (draws(instance, WITHDRAWN)) {
            tell(instance, WITHDRAWN_MESSAGE, Map.of());
        } else {
            runtime.deleteProcessInstance(instance.getId(), "withdrawn");
        }
    }

    /** Tells it that the applicant has taken a change of scope back, whoever has it now: it goes on to the plan. */
    public void changeWithdrawn(String number) {
        tellOrGo(number, CHANGE_WITHDRAWN, CHANGE_WITHDRAWN_MESSAGE, PLAN);
    }

    /**
     * Tells it what the party group decided.
     *
     * @param outcome {@link #GRANT}, {@link #REFUSE} or {@link #DEFER}
     */
    public void decided(String number, String outcome) {
        ProcessInstance instance = instance(number);
        if (!outcome.equals(DEFER) || draws(instance, DEFERRED)) {
            tell(instance, DECIDED_MESSAGE, EngineTasks.outcome(outcome));
        }
    }

    /** Whether drawings and budget can be sent back or be found unsound: the procedure it began with has that way. */
    public boolean mayFailAppraisal(String number) {
        return draws(instance(number), RETURNED_AT_APPRAISAL);
    }

    /** Tells it that nothing is left to be paid. */
    public void paidUp(String number) {
        tell(instance(number), PAID_UP_MESSAGE, Map.of());
    }

    /** Tells it at the settlement that a payment was taken back: something is to be paid after all. */
    public void paymentTakenBack(String number) {
        tellOrGo(number, PAYMENT_TAKEN_BACK, PAYMENT_TAKEN_BACK_MESSAGE, PAYMENT);
    }

    private void tell(ProcessInstance instance, String message, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .setVariables(variables)
                .correlate();
    }

    /** What began before the event was drawn is taken to where the event leads. */
    private void tellOrGo(String number, String event, String message, String activity) {
        ProcessInstance instance = instance(number);
        if (draws(instance, event)) {
            tell(instance, message, Map.of());
            return;
        }
        var change = runtime.createProcessInstanceModification(instance.getId());
        runtime.getActiveActivityIds(instance.getId()).forEach(change::cancelAllForActivity);
        change.startBeforeActivity(activity).execute();
    }

    /** Whether the procedure as it was drawn when the request began has an element. */
    private boolean draws(ProcessInstance instance, String element) {
        return repository
                        .getBpmnModelInstance(instance.getProcessDefinitionId())
                        .getModelElementById(element)
                != null;
    }

    private ProcessInstance instance(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    /** Whether a change of scope begins, whose budget is checked first. */
    public boolean isBudgetToBeChecked(DelegateExecution execution) {
        return course.isBudgetToBeChecked(execution.getProcessBusinessKey());
    }

    /** Whether it is decided anew, with its money set aside. */
    public boolean isToBeDecided(DelegateExecution execution) {
        return course.isToBeDecided(execution.getProcessBusinessKey());
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
