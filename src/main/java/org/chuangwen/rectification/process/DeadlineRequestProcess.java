package org.chuangwen.rectification.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.RuntimeService;

/** {@code bpmn/deadline-request.bpmn} in words that the code uses. */
@ApplicationScoped
public class DeadlineRequestProcess {

    public static final String KEY = "deadline-request";

    public static final String DECIDE = "decide";

    /** Outcomes of {@link #DECIDE}. */
    public static final String APPROVE = "approve";

    public static final String DENY = "deny";

    @Inject
    private RuntimeService runtime;

    public void start(String caseNumber) {
        runtime.startProcessInstanceByKey(KEY, caseNumber);
    }

    /** Ends a request that nobody has decided. */
    public void withdraw(String caseNumber) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "withdrawn"));
    }
}
