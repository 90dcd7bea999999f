package org.chuangwen.rectification.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chuangwen.rectification.SecondLook;

/** {@code bpmn/after-closing.bpmn} in words that the code uses, and what its gateways and timers ask. */
@Named("afterClosing")
@ApplicationScoped
public class AfterClosingProcess {

    public static final String KEY = "after-closing";

    public static final String ANSWER = "answer";
    public static final String DECIDE_REOPENING = "decideReopening";
    public static final String RECHECK = "recheck";

    /** Outcomes of {@link #ANSWER}. */
    public static final String SATISFIED = "satisfied";

    public static final String NOT_FIXED = "notFixed";

    /** Outcomes of {@link #DECIDE_REOPENING}. */
    public static final String REOPEN = "reopen";

    public static final String KEEP_CLOSED = "keepClosed";

    /** Outcomes of {@link #RECHECK}. */
    public static final String STILL_GOOD = "stillGood";

    public static final String RELAPSED = "relapsed";

    @Inject
    private RuntimeService runtime;

    @Inject
    private SecondLook secondLook;

    public void start(String caseNumber) {
        runtime.startProcessInstanceByKey(KEY, caseNumber);
    }

    /** Whether whoever reported it can be asked; a dispatcher who entered what came in from elsewhere is not. */
    public boolean isAnswerable(DelegateExecution execution) {
        return secondLook.isAnswerable(execution.getProcessBusinessKey());
    }

    /** Until when the reporter may answer. */
    public Date answerUntil(DelegateExecution execution) {
        return Date.from(secondLook.answerUntil(execution.getProcessBusinessKey()));
    }

    /** Whether the case is in the sample that is checked again. */
    public boolean isSampled(DelegateExecution execution) {
        return secondLook.isSampled(execution.getProcessBusinessKey());
    }

    /** When it is checked again. */
    public Date recheckAt(DelegateExecution execution) {
        return Date.from(secondLook.recheckAt(execution.getProcessBusinessKey()));
    }
}
