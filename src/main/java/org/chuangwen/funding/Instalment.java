package org.chuangwen.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chuangwen.problem.Conflict;

/** 分期拨付: one part of what was granted, with the day it falls due. */
@Entity
@Table(name = "funding_instalment")
public class Instalment {

    /** Whether it can be paid, or was. */
    public enum State {
        /** Locked: until the work has begun, the last one until it is accepted. */
        PLANNED,
        OPEN,
        PAID,
        /** Not needed any more. */
        STRUCK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "request_id")
    private Long requestId;

    private String title;
    private BigDecimal amount;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private BigDecimal paid;
    private String voucher;

    @Column(name = "scan_id")
    private UUID scanId;

    @Column(name = "voucher_unit")
    private Long voucherUnit;

    @Column(name = "voucher_year")
    private Integer voucherYear;

    @Column(name = "paid_by")
    private Long paidBy;

    @Column(name = "paid_at")
    private Instant paidAt;

    private Integer entry;
    private String reason;
    private boolean overdue;

    protected Instalment() {}

    Instalment(FundingRequest of, PlannedInstalment planned) {
        this.requestId = of.id();
        this.title = planned.title().strip();
        this.amount = planned.amount();
        this.dueOn = planned.dueOn();
        this.state = State.PLANNED;
    }

    /** It may be paid from now on. */
    void unlock() {
        require(State.PLANNED);
        state = State.OPEN;
    }

    /**
     * @param sum at most its amount
     * @param serial of the entry in the source's ledger
     */
    void pay(BigDecimal sum, Voucher by, int serial, long person, Instant now) {
        require(State.OPEN);
        state = State.PAID;
        paid = sum;
        voucher = by.number();
        scanId = by.scan();
        voucherUnit = by.unitId();
        voucherYear = by.year();
        entry = serial;
        paidBy = person;
        paidAt = now;
    }

    /**
     * The payment was wrong and is taken back: it may be paid anew, with any voucher.
     *
     * @return the serial of the payment's entry in the source's ledger
     */
    int takeBack() {
        require(State.PAID);
        int serial = entry;
        state = State.OPEN;
        paid = null;
        voucher = null;
        scanId = null;
        voucherUnit = null;
        voucherYear = null;
        entry = null;
        paidBy = null;
        paidAt = null;
        return serial;
    }

    void strike(String why) {
        require(State.OPEN);
        state = State.STRUCK;
        reason = why.strip();
    }

    void markOverdue() {
        overdue = true;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new Conflict("problem.changedMeanwhile");
        }
    }

    /** Whether it is neither paid nor struck. */
    public boolean isToPay() {
        return state == State.PLANNED || state == State.OPEN;
    }

    public Long id() {
        return id;
    }

    public Long requestId() {
        return requestId;
    }

    public String title() {
        return title;
    }

    /** In yuan. */
    public BigDecimal amount() {
        return amount;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public State state() {
        return state;
    }

    /** In yuan, at most {@link #amount()}; null until it is paid. */
    public BigDecimal paid() {
        return paid;
    }

    /** The voucher's number, null until it is paid. */
    public String voucher() {
        return voucher;
    }

    /** The voucher's scan, null until it is paid. */
    public UUID scanId() {
        return scanId;
    }

    /** Null until it is paid. */
    public Long paidBy() {
        return paidBy;
    }

    /** Null until it is paid. */
    public Instant paidAt() {
        return paidAt;
    }

    /** The serial of the ledger's entry, null until it is paid. */
    public Integer entry() {
        return entry;
    }

    /** Why it was struck, null if it was not. */
    public String reason() {
        return reason;
    }

    /** Whether its day passed before it was paid. */
    public boolean overdue() {
        return overdue;
    }
}
