package org.chuangwen.rectification.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chuangwen.rectification.Supervision;

/** {@code bpmn/listed-supervision.bpmn} in words that the code uses, and what its gateways and timers ask. */
@Named("listedSupervision")
@ApplicationScoped
public class ListedSupervisionProcess {

    public static final String KEY = "listed-supervision";

    public static final String LIST = "list";
    public static final String COMMIT = "commit";
    public static final String HAND_OVER = "handOver";

    /** Outcomes of {@link #LIST}. */
    public static final String LISTED = "listed";

    public static final String NOT_LISTED = "notListed";

    /** The outcome of {@link #COMMIT}. */
    public static final String COMMITTED = "committed";

    /** Outcomes of {@link #HAND_OVER}. */
    public static final String HANDED_OVER = "handedOver";

    public static final String WAIVED = "waived";

    private static final String CASE_RECTIFIED = "case-rectified";
    private static final String CASE_VERIFIED = "case-verified";

    @Inject
    private RuntimeService runtime;

    @Inject
    private Supervision supervision;

    public void start(String caseNumber) {
        runtime.startProcessInstanceByKey(KEY, caseNumber);
    }

    /**
     * Tells the process that the case needs no supervision any more; nothing happens where it does not wait for that.
     */
    public void rectified(String caseNumber) {
        tell(CASE_RECTIFIED, caseNumber);
    }

    /** Tells the process that the case was verified, whatever was found. */
    public void verified(String caseNumber) {
        tell(CASE_VERIFIED, caseNumber);
    }

    private void tell(String message, String caseNumber) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .correlateAll();
    }

    /** When the order is published though the unit has not committed itself. */
    public Date commitBy(DelegateExecution execution) {
        return Date.from(supervision.commitBy(execution.getProcessBusinessKey()));
    }

    public void publish(DelegateExecution execution) {
        supervision.publish(execution.getProcessBusinessKey());
    }

    /** The date the unit is measured by. */
    public Date measuredBy(DelegateExecution execution) {
        return Date.from(supervision.measuredBy(execution.getProcessBusinessKey()));
    }

    public boolean awaitsVerification(DelegateExecution execution) {
        return supervision.awaitsVerification(execution.getProcessBusinessKey());
    }

    public boolean isRectified(DelegateExecution execution) {
        return supervision.isRectified(execution.getProcessBusinessKey());
    }

    public void lift(DelegateExecution execution) {
        supervision.lift(execution.getProcessBusinessKey());
    }
}
