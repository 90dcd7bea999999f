package org.chuangwen.funding.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chuangwen.funding.Instalments;
import org.chuangwen.worklist.process.BusinessKey;

/** {@code bpmn/instalment.bpmn} in words that the code uses; one instance for each instalment that may be paid. */
@Named("instalment")
@ApplicationScoped
public class InstalmentProcess {

    public static final String KEY = "instalment";

    public static final String PAY = "pay";

    /** Outcomes of {@link #PAY}. */
    public static final String PAID = "paid";

    public static final String STRUCK = "struck";

    @Inject
    private RuntimeService runtime;

    @Inject
    private Instalments instalments;

    public void start(String number, long id) {
        runtime.startProcessInstanceByKey(KEY, new BusinessKey(number, Long.toString(id)).toString());
    }

    /** Ends it unpaid. */
    public void end(String number, long id) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(new BusinessKey(number, Long.toString(id)).toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "replaced"));
    }

    /** When the finance officers are reminded. */
    public Date remindAt(DelegateExecution execution) {
        BusinessKey key = key(execution);
        return Date.from(instalments.remindAt(key.subject(), id(key)));
    }

    /** When its day is over. */
    public Date dueAt(DelegateExecution execution) {
        BusinessKey key = key(execution);
        return Date.from(instalments.dueAt(key.subject(), id(key)));
    }

    public void remind(DelegateExecution execution) {
        BusinessKey key = key(execution);
        instalments.remind(key.subject(), id(key));
    }

    public void markOverdue(DelegateExecution execution) {
        BusinessKey key = key(execution);
        instalments.markOverdue(key.subject(), id(key));
    }

    private static BusinessKey key(DelegateExecution execution) {
        return BusinessKey.parse(execution.getProcessBusinessKey());
    }

    private static long id(BusinessKey key) {
        return Long.parseLong(key.part());
    }
}
