package org.chuangwen.worklist.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chuangwen.organisation.Role;
import org.chuangwen.worklist.Worklist;

/** Turns what the engine tells of its tasks into work items, in the engine's own transaction. */
@ApplicationScoped
public class WorkItemKeeper {

    @Inject
    private Worklist worklist;

    void opened(DelegateTask task, Role role) {
        BusinessKey key = BusinessKey.parse(task.getExecution().getProcessBusinessKey());
        worklist.open(task.getId(), processKey(task), task.getTaskDefinitionKey(), key.subject(), key.part(), role);
    }

    void withdrawn(DelegateTask task) {
        worklist.withdraw(task.getId());
    }

    private static String processKey(DelegateTask task) {
        String definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }
}
