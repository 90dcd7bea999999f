package org.chuangwen.worklist.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.chuangwen.workflow.TaskTimers;

/** Moves the engine on when a work item is done. The only place that completes an engine's task. */
@ApplicationScoped
public class EngineTasks {

    /** The variable by which a gateway after a task chooses its way; it lives no longer than the step. */
    public static final String OUTCOME = "outcome";

    @Inject
    private TaskService tasks;

    @Inject
    private TaskTimers timers;

    /** An outcome as gateways read it, gone with the step. */
    public static Map<String, Object> outcome(String value) {
        return Map.of(OUTCOME, Variables.stringValue(value, true));
    }

    /** The timers that hang on an open task ask anew for their times; those that have fired wait once more. */
    public void setTimersAnew(String taskId) {
        timers.setAnew(taskId);
    }

    public void complete(String taskId, String outcome) {
        tasks.complete(taskId, outcome(outcome));
    }
}
