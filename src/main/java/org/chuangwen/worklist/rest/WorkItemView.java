package org.chuangwen.worklist.rest;

import java.time.Instant;
import org.chuangwen.organisation.Role;
import org.chuangwen.worklist.WorkItem;

/** A task as the API shows it. */
public record WorkItemView(
        String id,
        String process,
        String step,
        String subject,
        String title,
        String place,
        String sender,
        Role role,
        boolean claimed,
        Instant createdAt,
        Instant dueAt,
        Instant urgedAt,
        WorkItem.State state,
        String outcome,
        String doneBy,
        Instant doneAt) {

    static WorkItemView of(WorkItem item) {
        return new WorkItemView(
                item.id(),
                item.processKey(),
                item.step(),
                item.subject(),
                item.title(),
                item.place(),
                item.sender(),
                item.role(),
                item.assigneeId() != null,
                item.createdAt(),
                item.dueAt(),
                item.urgedAt(),
                item.state(),
                item.outcome(),
                item.doneByName(),
                item.doneAt());
    }
}
