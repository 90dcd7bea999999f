package org.chuangwen.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.chuangwen.problem.Conflict;

/** 协办: a unit's share in an order that another unit is responsible for. */
@Entity
@Table(name = "co_handling")
public class CoHandling {

    /** What has become of it. */
    public enum State {
        /** The unit has it in hand. */
        ASKED,
        DONE,
        /** The unit said that it has no share in it. */
        DECLINED,
        /** The responsible unit gave feedback after the limit, without this unit's answer. */
        MISSED,
        /** The order went back, so that nothing is left to help with. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "order_id")
    private RectificationOrder order;

    @Column(name = "unit_id")
    private Long unitId;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean overdue;
    private String answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected CoHandling() {}

    CoHandling(RectificationOrder order, long unitId) {
        this.order = order;
        this.unitId = unitId;
        this.state = State.ASKED;
    }

    void done(String what, long by, Instant now) {
        answer(State.DONE, what, by, now);
    }

    void decline(String why, long by, Instant now) {
        answer(State.DECLINED, why, by, now);
    }

    private void answer(State with, String text, long by, Instant now) {
        if (state != State.ASKED) {
            throw new Conflict("problem.changedMeanwhile");
        }
        state = with;
        answer = text.strip();
        answeredBy = by;
        answeredAt = now;
    }

    /** The order's rework asks for its share once more. */
    void askAgain() {
        state = State.ASKED;
        overdue = false;
        answer = null;
        answeredBy = null;
        answeredAt = null;
    }

    /** Another unit takes over what the unit had. */
    void passTo(long successorUnitId) {
        unitId = successorUnitId;
    }

    void markOverdue() {
        overdue = true;
    }

    /** The unit has more time. */
    void postpone() {
        overdue = false;
    }

    void missed() {
        state = State.MISSED;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    public Long id() {
        return id;
    }

    public RectificationOrder order() {
        return order;
    }

    public Long unitId() {
        return unitId;
    }

    public State state() {
        return state;
    }

    /** Whether the unit let the order's limit pass without an answer. */
    public boolean overdue() {
        return overdue;
    }

    /** What the unit did, or why it has no share in it; null before it answers. */
    public String answer() {
        return answer;
    }

    /** Null before it answers. */
    public Long answeredBy() {
        return answeredBy;
    }

    /** Null before it answers. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
