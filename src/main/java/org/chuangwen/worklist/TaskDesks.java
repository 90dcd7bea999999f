package org.chuangwen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the desk of a process among those the features bring. */
@ApplicationScoped
public class TaskDesks {

    @Inject
    @Any
    private Instance<TaskDesk> desks;

    /**
     * @throws IllegalStateException if no feature has a desk for the process: a fault of the build, not of the request
     */
    public TaskDesk of(String processKey) {
        for (TaskDesk desk : desks) {
            if (desk.processKey().equals(processKey)) {
                return desk;
            }
        }
        throw new IllegalStateException("No desk for process " + processKey);
    }
}
