package org.chuangwen.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A unit asks for more time (延期), or to be let off for a while (挂账). */
@Entity
@Table(name = "deadline_request")
public class DeadlineRequest {

    /** What is asked for. */
    public enum Kind {
        EXTENSION,
        SUSPENSION
    }

    /** What has become of it. */
    public enum State {
        PENDING,
        APPROVED,
        DENIED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "order_id")
    private Long orderId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Integer amount;
    private Instant until;
    private String reason;

    @Column(name = "requested_by")
    private Long requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected DeadlineRequest() {}

    DeadlineRequest(
            RectificationCase of, Kind kind, Integer amount, Instant until, String reason, long by, Instant now) {
        this.caseId = of.id();
        this.orderId = of.currentOrder().id();
        this.kind = kind;
        this.amount = amount;
        this.until = until;
        this.reason = reason.strip();
        this.requestedBy = by;
        this.requestedAt = now;
        this.state = State.PENDING;
    }

    void decide(boolean approved, long by, Instant now) {
        state = approved ? State.APPROVED : State.DENIED;
        decidedBy = by;
        decidedAt = now;
    }

    /** The unit has answered its order: what waits is taken back, what holds ends. */
    void stop(Instant now) {
        if (state == State.PENDING) {
            state = State.WITHDRAWN;
            decidedAt = now;
        } else {
            end(now);
        }
    }

    /** A suspension is over: it has lasted until now, and never longer than it was granted for. */
    void end(Instant now) {
        endedAt = now.isBefore(until) ? now : until;
    }

    /** Whether it waits for a decision, or is a suspension that holds. */
    boolean isAlive() {
        return state == State.PENDING || isSuspending();
    }

    /** Whether it is a suspension that holds. */
    boolean isSuspending() {
        return isSuspension() && endedAt == null;
    }

    /** Whether it is a suspension that was granted. */
    boolean isSuspension() {
        return kind == Kind.SUSPENSION && state == State.APPROVED;
    }

    public Kind kind() {
        return kind;
    }

    /** How much more time, in the unit of the order's limit; null for a suspension. */
    public Integer amount() {
        return amount;
    }

    /** Until when it is to be suspended; null for an extension. */
    public Instant until() {
        return until;
    }

    public String reason() {
        return reason;
    }

    public Long requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public State state() {
        return state;
    }

    /** When a suspension came to its end, in its own time or before; null until then. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Who decided, null before or if it was withdrawn. */
    public Long decidedBy() {
        return decidedBy;
    }
}
