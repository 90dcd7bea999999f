package org.chuangwen.worklist;

import java.time.Instant;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/**
 * What a row of the inbox shows of a task.
 *
 * @param sender who sent it on: a unit's or a person's name
 * @param unit the unit whose holders of the task's role see it, with those of its superiors
 * @param assigneeId the one person it is for, or null if it is for anybody of its role in the unit
 * @param role as what that person is asked; null: as the procedure says
 * @param dueAt until when this stage should be done
 */
public record WorkItemFacts(
        String title, String place, String sender, Unit unit, Long assigneeId, Role role, Instant dueAt) {

    /** The facts of a task that is for anybody of its role in the unit. */
    public WorkItemFacts(String title, String place, String sender, Unit unit, Instant dueAt) {
        this(title, place, sender, unit, null, null, dueAt);
    }
}
