package org.chuangwen.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;

/**
 * What the responsible unit receives (整改通知书): a number, what is required, and until when. A rework sets a new limit on
 * the same order; a case that is sent back and dispatched anew gets a new order.
 */
@Entity
@Table(name = "rectification_order")
public class RectificationOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id")
    private Long caseId;

    private String number;

    @Column(name = "unit_id")
    private Long unitId;

    private String requirement;

    @Column(name = "limit_amount")
    private int limitAmount;

    @Enumerated(EnumType.STRING)
    @Column(name = "limit_unit")
    private LimitUnit limitUnit;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "limit_from")
    private Instant limitFrom;

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean overdue;

    @Column(name = "was_overdue")
    private boolean wasOverdue;

    /** In hundredths of the limit. */
    @Column(name = "limit_used")
    private Integer limitUsed;

    private int extensions;

    /** In milliseconds, of the kind of time the limit counts. */
    @Column(name = "left_when_paused")
    private Long leftWhenPaused;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "handled_by")
    private Long handledBy;

    @Column(name = "fed_back_at")
    private Instant fedBackAt;

    private String feedback;

    @Column(name = "done_quantity")
    private BigDecimal doneQuantity;

    @Column(name = "done_unit")
    private String doneUnit;

    protected RectificationOrder() {}

    RectificationOrder(
            RectificationCase of,
            String number,
            long unitId,
            String requirement,
            TimeLimit limit,
            Instant now,
            Instant dueAt) {
        this.caseId = of.id();
        this.number = number;
        this.unitId = unitId;
        this.requirement = requirement;
        this.issuedAt = now;
        this.state = OrderState.ISSUED;
        limit(limit, now, dueAt);
    }

    private void limit(TimeLimit limit, Instant from, Instant until) {
        limitAmount = limit.amount();
        limitUnit = limit.unit();
        limitFrom = from;
        dueAt = until;
        overdue = false;
    }

    /** @param used of the limit, in hundredths; null if it cannot be told */
    void feedBack(Feedback given, long handler, Integer used, Instant now) {
        state = OrderState.FED_BACK;
        limitUsed = used;
        wasOverdue = wasOverdue || !now.isBefore(dueAt);
        feedback = given.description();
        doneQuantity = given.quantity();
        doneUnit = given.quantityUnit();
        handledBy = handler;
        fedBackAt = now;
    }

    /** @param left of its limit, kept in case the unit gets it again */
    void sendBack(long handler, Duration left) {
        state = OrderState.SENT_BACK;
        handledBy = handler;
        leftWhenPaused = left.toMillis();
    }

    /** The unit waits for money: its clock stands still. */
    void pause(Duration left) {
        leftWhenPaused = left.toMillis();
    }

    /** The clock goes on. */
    void resume(Instant until) {
        leftWhenPaused = null;
        postpone(until);
    }

    /** More time on top of the limit. */
    void extend(Instant until) {
        extensions++;
        postpone(until);
    }

    /** The same limit, ending later. */
    void postpone(Instant until) {
        dueAt = until;
        overdue = false;
    }

    void rework(TimeLimit limit, Instant now, Instant until) {
        state = OrderState.ISSUED;
        limit(limit, now, until);
    }

    void fulfil() {
        state = OrderState.FULFILLED;
    }

    /** Another unit takes over what the unit had; the limit goes on. */
    void passTo(long successorUnitId) {
        unitId = successorUnitId;
    }

    /** Its time has run out while the unit still had it. */
    void markOverdue() {
        overdue = true;
    }

    public Long id() {
        return id;
    }

    /** As on the paper, for example {@code 整改〔2026〕12号}. */
    public String number() {
        return number;
    }

    public Long unitId() {
        return unitId;
    }

    /** What the dispatcher requires, null if the case speaks for itself. */
    public String requirement() {
        return requirement;
    }

    public TimeLimit limit() {
        return new TimeLimit(limitAmount, limitUnit);
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** From when the present limit counts. */
    public Instant limitFrom() {
        return limitFrom;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Whether the unit let the present limit pass. */
    public boolean overdue() {
        return overdue;
    }

    /** Whether feedback came too late for this order's limit, or for one that a rework has replaced. */
    public boolean wasOverdue() {
        return wasOverdue;
    }

    /**
     * How much of its last limit the unit used until its feedback, in hundredths; null before, or if it cannot be told.
     */
    public Integer limitUsed() {
        return limitUsed;
    }

    /** How often the limit has been extended. */
    public int extensions() {
        return extensions;
    }

    /** How much of the limit was left when its clock was stopped, null while it runs. */
    public Duration leftWhenPaused() {
        return leftWhenPaused == null ? null : Duration.ofMillis(leftWhenPaused);
    }

    public OrderState state() {
        return state;
    }

    /** Who gave feedback or sent it back, null before. */
    public Long handledBy() {
        return handledBy;
    }

    /** Null before feedback. */
    public Instant fedBackAt() {
        return fedBackAt;
    }

    /** Null before feedback. */
    public String feedback() {
        return feedback;
    }

    /** How much was done, null if it was not counted. */
    public BigDecimal doneQuantity() {
        return doneQuantity;
    }

    /** Null if it was not counted. */
    public String doneUnit() {
        return doneUnit;
    }
}
