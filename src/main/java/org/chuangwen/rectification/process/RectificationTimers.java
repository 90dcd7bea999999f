package org.chuangwen.rectification.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chuangwen.rectification.Deadlines;
import org.chuangwen.rectification.Supervision;

/** What the timers of {@code bpmn/rectification-order.bpmn} ask and do. */
@Named
@ApplicationScoped
public class RectificationTimers {

    @Inject
    private Deadlines deadlines;

    @Inject
    private Supervision supervision;

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

    /** When the unit has let as long again pass as its limit was. */
    public Date listAt(DelegateExecution execution) {
        return Date.from(deadlines.listAt(execution.getProcessBusinessKey()));
    }

    public void proposeListing(DelegateExecution execution) {
        supervision.proposeOverdue(execution.getProcessBusinessKey());
    }

    public void markOverdue(DelegateExecution execution) {
        deadlines.markOverdue(execution.getProcessBusinessKey());
    }
}
