package org.chuangwen.rectification.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.RuntimeService;
import org.chuangwen.worklist.process.EngineTasks;

/** {@code bpmn/rectification-order.bpmn} in words that the code uses; a test holds the two together. */
@ApplicationScoped
public class RectificationProcess {

    public static final String KEY = "rectification-order";

    public static final String REGISTER = "register";
    public static final String DISPATCH = "dispatch";
    public static final String HANDLE = "handle";
    public static final String VERIFY = "verify";

    /** Outcomes of {@link #REGISTER}. */
    public static final String ACCEPT = "accept";

    public static final String REFUSE = "refuse";

    public static final String DUPLICATE = "duplicate";

    public static final String FIXED_ON_SPOT = "fixedOnSpot";

    /** Outcomes of {@link #DISPATCH}. */
    public static final String DISPATCHED = "dispatch";

    public static final String SPLIT = "split";

    /** Outcomes of {@link #HANDLE}. */
    public static final String FEED_BACK = "feedback";

    public static final String SEND_BACK = "sendBack";

    public static final String NEEDS_MONEY = "needsMoney";

    /** Outcomes of {@link #VERIFY}. */
    public static final String PASS = "pass";

    public static final String REWORK = "rework";

    /** What became of the money that a case waited for. */
    public static final String BUILT = "built";

    public static final String NO_MONEY = "noMoney";

    private static final String PARTS_DONE = "parts-done";
    private static final String MONEY_SETTLED = "money-settled";

    @Inject
    private RuntimeService runtime;

    /** Starts the process of a case that has just been discovered; the case's number is its business key. */
    public void start(String caseNumber) {
        runtime.startProcessInstanceByKey(KEY, caseNumber);
    }

    /** Starts a case that needs no registration, at its dispatch: a part of another, or one that was closed before. */
    public void startAtDispatch(String caseNumber) {
        runtime.createProcessInstanceByKey(KEY)
                .businessKey(caseNumber)
                .startBeforeActivity(DISPATCH)
                .execute();
    }

    /** Ends the process of a case that waits for its parts. */
    public void partsDone(String caseNumber) {
        runtime.createMessageCorrelation(PARTS_DONE)
                .processInstanceBusinessKey(caseNumber)
                .correlate();
    }

    /**
     * Goes on with a case that waited for money.
     *
     * @param outcome {@link #BUILT} or {@link #NO_MONEY}
     */
    public void moneySettled(String caseNumber, String outcome) {
        runtime.createMessageCorrelation(MONEY_SETTLED)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(EngineTasks.outcome(outcome))
                .correlate();
    }
}
