package org.chuangwen.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * Sets the timers that hang on an open task anew, as if the task had just been opened. The engine's own services can
 * move a timer that waits, but not bring back one that has fired: a reminder that is due again after more time was
 * granted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskTimers {

    @Inject
    private EngineServices engine;

    public void setAnew(String taskId) {
        engine.carryOut(context -> setAnew(context, taskId));
    }

    private static Void setAnew(CommandContext context, String taskId) {
        ExecutionEntity task = context.getTaskManager().findTaskById(taskId).getExecution();
        context.getJobManager().findTimersByExecutionId(task.getId()).forEach(TimerEntity::delete);
        task.initializeTimerDeclarations();
        return null;
    }
}
