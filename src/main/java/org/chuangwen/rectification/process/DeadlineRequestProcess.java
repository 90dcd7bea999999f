package org.chuangwen.rectification.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chuangwen.rectification.DeadlineRequests;

/** {@code bpmn/deadline-request.bpmn} in words that the code uses, and what its gateways and timers ask. */
@Named("deadlineRequest")
@ApplicationScoped
public class DeadlineRequestProcess {

    public static final String KEY = "deadline-request";

    public static final String DECIDE = "decide";

    /** Outcomes of {@link #DECIDE}. */
    public static final String APPROVE = "approve";

    public static final String DENY = "deny";

    @Inject
    private RuntimeService runtime;

    @Inject
    private DeadlineRequests requests;

    public void start(String caseNumber) {
        runtime.startProcessInstanceByKey(KEY, caseNumber);
    }

    /** Ends a request that nobody has decided, and a suspension that still holds. */
    public void withdraw(String caseNumber) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "withdrawn"));
    }

    /** Whether what was approved is a suspension. */
    public boolean isSuspended(DelegateExecution execution) {
        return requests.isSuspended(execution.getProcessBusinessKey());
    }

    /** When the suspension ends by itself. */
    public Date suspendedUntil(DelegateExecution execution) {
        return Date.from(requests.suspendedUntil(execution.getProcessBusinessKey()));
    }

    public void endSuspension(DelegateExecution execution) {
        requests.endSuspension(execution.getProcessBusinessKey());
    }
}
