package org.chuangwen.rectification.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chuangwen.rectification.Deadlines;

/** What the timers of {@code bpmn/rectification-order.bpmn} ask and do. */
@Named
@ApplicationScoped
public class RectificationTimers {

    @Inject
    private Deadlines deadlines;

    /** When the unit is reminded. */
    public Date remindAt(DelegateExecution execution) {
        return Date.from(deadlines.remindAt(execution.getProcessBusinessKey()));
    }

    /** When the unit's time is over. */
    public Date dueAt(DelegateExecution execution) {
        return Date.from(deadlines.dueAt(execution.getProcessBusinessKey()));
    }

    public void remind(DelegateExecution execution) {
        deadlines.remind(execution.getProcessBusinessKey());
    }

    public void markOverdue(DelegateExecution execution) {
        deadlines.markOverdue(execution.getProcessBusinessKey());
    }
}
