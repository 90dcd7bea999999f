package org.chuangwen.worklist;

import org.chuangwen.identity.Actor;
import org.chuangwen.identity.SubjectGuard;

/**
 * What a feature tells the worklist about the tasks of its process, and where it carries them out. One bean a process.
 */
public interface TaskDesk extends SubjectGuard {

    /** The process this desk is for. */
    String processKey();

    /** Where the process's tasks are shown. */
    TaskScreen screen();

    /**
     * What a task that is just opening is about; called inside the step's transaction.
     *
     * @param part which part of the subject the process is for, null where it is for the whole
     */
    WorkItemFacts describe(String step, String subject, String part);

    /**
     * Whether a task of this step is one person's alone, whom nobody stands in for: then it is not given back to
     * others.
     */
    default boolean isPersonal(String step) {
        return false;
    }

    /**
     * Does to the subject what completing the task means; called inside the step's transaction, with the work item
     * locked and known to be open and the actor's.
     *
     * @return the outcome by which the process goes on
     * @throws org.chuangwen.problem.Problem if it cannot be done; then nothing has changed
     */
    String carryOut(Actor actor, WorkItem item, Completion completion);
}
