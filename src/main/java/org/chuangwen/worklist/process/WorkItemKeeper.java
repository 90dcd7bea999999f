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

    /** @param each the variable that tells the tasks of a step apart that opens several; null if it opens one */
    void opened(DelegateTask task, Role role, String each) {
        BusinessKey key = BusinessKey.parse(task.getExecution().getProcessBusinessKey());
        String part = each == null ? key.part() : String.valueOf(task.getVariable(each));
        worklist.open(task.getId(), processKey(task), task.getTaskDefinitionKey(), key.subject(), part, role);
    }

    void withdrawn(DelegateTask task) {
        worklist.withdraw(task.getId());
    }

    private static String processKey(DelegateTask task) {
        String definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }
}
