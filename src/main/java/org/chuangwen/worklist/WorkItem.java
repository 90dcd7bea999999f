package org.chuangwen.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;

/** One task of one process, open or past, with all that a list shows of it. Its id is the engine's task id. */
@Entity
@Table(name = "work_item")
public class WorkItem {

    /** Whether a task still waits. */
    public enum State {
        OPEN,
        DONE,
        WITHDRAWN
    }

    @Id
    private String id;

    @Column(name = "process_key")
    private String processKey;

    private String step;
    private String subject;
    private String part;
    private String title;
    private String place;
    private String sender;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "urged_at")
    private Instant urgedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private String outcome;

    @Column(name = "done_by")
    private Long doneBy;

    @Column(name = "done_by_name")
    private String doneByName;

    @Column(name = "done_at")
    private Instant doneAt;

    protected WorkItem() {}

    WorkItem(
            String id,
            String processKey,
            String step,
            String subject,
            String part,
            Role role,
            WorkItemFacts facts,
            Instant now) {
        this.id = id;
        this.processKey = processKey;
        this.step = step;
        this.subject = subject;
        this.part = part;
        this.title = shortened(facts.title());
        this.place = shortened(facts.place());
        this.sender = facts.sender();
        this.role = role;
        this.unitId = facts.unit().id();
        this.assigneeId = facts.assigneeId();
        this.createdAt = now;
        this.dueAt = facts.dueAt();
        this.state = State.OPEN;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    void claimBy(long personId) {
        assigneeId = personId;
    }

    void giveBack() {
        assigneeId = null;
    }

    /** Another unit takes over what the unit had; its time goes on. */
    void passTo(long successorUnitId) {
        unitId = successorUnitId;
    }

    void postpone(Instant until) {
        dueAt = until;
    }

    void urge(Instant now) {
        urgedAt = now;
    }

    void done(Actor actor, String with, Instant now) {
        state = State.DONE;
        outcome = with;
        doneBy = actor.personId();
        doneByName = actor.name();
        doneAt = now;
    }

    void withdraw(Instant now) {
        state = State.WITHDRAWN;
        doneAt = now;
    }

    public String id() {
        return id;
    }

    public String processKey() {
        return processKey;
    }

    /** The task's id in its process, for example {@code dispatch}. */
    public String step() {
        return step;
    }

    /** The business number it is about. */
    public String subject() {
        return subject;
    }

    /** Which part of the subject the process is for, null where it is for the whole. */
    public String part() {
        return part;
    }

    public String title() {
        return title;
    }

    public String place() {
        return place;
    }

    public String sender() {
        return sender;
    }

    public Role role() {
        return role;
    }

    public Long unitId() {
        return unitId;
    }

    /** Who has claimed it, null while it waits for anybody of the role. */
    public Long assigneeId() {
        return assigneeId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** When it was last urged, null if never. */
    public Instant urgedAt() {
        return urgedAt;
    }

    public State state() {
        return state;
    }

    /** Null while open. */
    public String outcome() {
        return outcome;
    }

    /** Null while open, or if it was withdrawn. */
    public Long doneBy() {
        return doneBy;
    }

    /** Null while open, or if it was withdrawn. */
    public String doneByName() {
        return doneByName;
    }

    /** Null while open. */
    public Instant doneAt() {
        return doneAt;
    }
}
