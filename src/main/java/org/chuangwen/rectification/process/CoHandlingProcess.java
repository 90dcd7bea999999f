package org.chuangwen.rectification.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chuangwen.rectification.CoHandlings;
import org.chuangwen.worklist.process.BusinessKey;

/** {@code bpmn/co-handling.bpmn} in words that the code uses; one instance for each unit that helps. */
@Named("coHandling")
@ApplicationScoped
public class CoHandlingProcess {

    public static final String KEY = "co-handling";

    public static final String ASSIST = "assist";

    /** Outcomes of {@link #ASSIST}. */
    public static final String ASSISTED = "assisted";

    public static final String DECLINED = "declined";

    @Inject
    private RuntimeService runtime;

    @Inject
    private CoHandlings coHandlings;

    public void start(String caseNumber, long id) {
        runtime.startProcessInstanceByKey(KEY, key(caseNumber, id));
    }

    /** Ends it without an answer. */
    public void end(String caseNumber, long id) {
        runtime.deleteProcessInstance(instance(caseNumber, id), "ended");
    }

    /** Until when the unit should answer. */
    public Date dueAt(DelegateExecution execution) {
        return Date.from(coHandlings.dueAt(id(execution)));
    }

    public void markOverdue(DelegateExecution execution) {
        coHandlings.markOverdue(key(execution).subject(), id(execution));
    }

    private String instance(String caseNumber, long id) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(key(caseNumber, id))
                .singleResult()
                .getId();
    }

    private static String key(String caseNumber, long id) {
        return new BusinessKey(caseNumber, Long.toString(id)).toString();
    }

    private static BusinessKey key(DelegateExecution execution) {
        return BusinessKey.parse(execution.getProcessBusinessKey());
    }

    private static long id(DelegateExecution execution) {
        return Long.parseLong(key(execution).part());
    }
}
