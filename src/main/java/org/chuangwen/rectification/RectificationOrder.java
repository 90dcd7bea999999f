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
import java.time.temporal.ChronoUnit;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingCalendar;

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

    @Column(name = "dispatched_amount")
    private int dispatchedAmount;

    @Enumerated(EnumType.STRING)
    @Column(name = "dispatched_unit")
    private LimitUnit dispatchedUnit;

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

    /** In microseconds, of the kind of time the limit counts; null where the clock was begun before this was kept. */
    @Column(name = "limit_granted")
    private Long granted;

    /** The same. */
    @Column(name = "limit_left")
    private Long left;

    /** Null while the clock stands still. */
    @Column(name = "runs_since")
    private Instant runsSince;

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

    /** @param clock that runs for the unit from now on */
    RectificationOrder(
            RectificationCase of, String number, long unitId, String requirement, LimitClock clock, Instant now) {
        this.caseId = of.id();
        this.number = number;
        this.unitId = unitId;
        this.requirement = requirement;
        this.issuedAt = now;
        this.dispatchedAmount = clock.limit().amount();
        this.dispatchedUnit = clock.limit().unit();
        this.state = OrderState.ISSUED;
        begin(clock, now);
    }

    private void begin(LimitClock clock, Instant now) {
        limitAmount = clock.limit().amount();
        limitUnit = clock.limit().unit();
        limitFrom = now;
        run(clock);
    }

    /** The unit gets again what it sent back: how often that was extended counts on. */
    void goOnFrom(RectificationOrder sentBack) {
        extensions = sentBack.extensions;
    }

    /** Its clock, as it stands. */
    LimitClock clock(WorkingCalendar calendar) {
        if (granted != null) {
            return new LimitClock(calendar, limit(), micros(granted), micros(left), runsSince);
        }
        // Begun before the clock was kept: it shows by where the limit ends.
        LimitClock asSet = LimitClock.start(calendar, limit(), limitFrom);
        Duration stillLeft = left == null ? asSet.between(runsSince, dueAt) : micros(left);
        Duration whole = stillLeft.compareTo(asSet.granted()) > 0 ? stillLeft : asSet.granted();
        return new LimitClock(calendar, limit(), whole, stillLeft, runsSince);
    }

    private void keep(LimitClock clock) {
        granted = clock.granted().toNanos() / 1_000;
        left = clock.left().toNanos() / 1_000;
        runsSince = clock.since();
    }

    private static Duration micros(long count) {
        return Duration.of(count, ChronoUnit.MICROS);
    }

    /** The clock runs from now on, or runs on to another end. */
    void run(LimitClock clock) {
        keep(clock);
        dueAt = clock.due();
        overdue = false;
    }

    /** The clock stands still: the unit waits for money. */
    void pause(LimitClock stopped) {
        keep(stopped);
    }

    /** More time on top of the limit. */
    void extend(LimitClock extended) {
        extensions++;
        run(extended);
    }

    void feedBack(Feedback given, long handler, LimitClock stopped, Instant now) {
        state = OrderState.FED_BACK;
        keep(stopped);
        limitUsed = stopped.used(now);
        wasOverdue = wasOverdue || !now.isBefore(dueAt);
        feedback = given.description();
        doneQuantity = given.quantity();
        doneUnit = given.quantityUnit();
        handledBy = handler;
        fedBackAt = now;
    }

    /** @param stopped kept in case the unit gets it again */
    void sendBack(long handler, LimitClock stopped) {
        state = OrderState.SENT_BACK;
        handledBy = handler;
        keep(stopped);
    }

    /** @param anew of the limit that the rework sets */
    void rework(LimitClock anew, Instant now) {
        state = OrderState.ISSUED;
        begin(anew, now);
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

    /** As the dispatcher set it, whatever a rework made of it. */
    public TimeLimit dispatchedLimit() {
        return new TimeLimit(dispatchedAmount, dispatchedUnit);
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

    /** How much of its last limit the unit used until its feedback, in hundredths; null before. */
    public Integer limitUsed() {
        return limitUsed;
    }

    /** How often the limit has been extended. */
    public int extensions() {
        return extensions;
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
