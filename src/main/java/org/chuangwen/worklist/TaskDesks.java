package org.chuangwen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.chuangwen.identity.Actor;

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

    /**
     * Any desk of a feature: they have one screen.
     *
     * @param feature as the folder of its forms is called
     * @throws IllegalStateException if there is none: a fault of the build, not of the request
     */
    public TaskDesk ofFeature(String feature) {
        for (TaskDesk desk : desks) {
            if (desk.screen().forms().equals(feature)) {
                return desk;
            }
        }
        throw new IllegalStateException("No desk of feature " + feature);
    }

    /** The page of a subject, of whatever feature it is; null if there is none that the actor may read. */
    public String pageOf(Actor actor, String subject) {
        for (TaskDesk desk : desks) {
            if (desk.mayRead(actor, subject)) {
                return desk.screen().pageOf(subject);
            }
        }
        return null;
    }
}
