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

/** One decision on a request. It never changes; a request may be decided several times, the last that grants holds. */
@Entity
@Table(name = "funding_decision")
public class FundingDecision {

    /** What was decided. */
    public enum Outcome {
        GRANTED,
        REFUSED,
        DEFERRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "request_id")
    private Long requestId;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private BigDecimal asked;
    private BigDecimal ceiling;
    private BigDecimal granted;
    private String conditions;
    private String reason;
    private String number;
    private String rule;
    private boolean major;
    private String meeting;

    @Column(name = "agenda_item")
    private String agendaItem;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected FundingDecision() {}

    private FundingDecision(FundingRequest of, Outcome outcome, BigDecimal granted, Instant now) {
        this.requestId = of.id();
        this.route = of.route();
        this.outcome = outcome;
        this.asked = of.asked();
        this.ceiling = of.ceiling();
        this.granted = granted;
        this.decidedAt = now;
    }

    static FundingDecision granted(FundingRequest of, BigDecimal amount, String conditions, Instant now) {
        FundingDecision decision = new FundingDecision(of, Outcome.GRANTED, amount, now);
        decision.conditions = conditions;
        return decision;
    }

    static FundingDecision refused(FundingRequest of, String reason, Instant now) {
        FundingDecision decision = new FundingDecision(of, Outcome.REFUSED, null, now);
        decision.reason = reason;
        return decision;
    }

    static FundingDecision deferred(FundingRequest of, String reason, Instant now) {
        FundingDecision decision = new FundingDecision(of, Outcome.DEFERRED, null, now);
        decision.reason = reason;
        return decision;
    }

    /** Decided by one person, under that number. */
    FundingDecision by(long person, String numbered) {
        decidedBy = person;
        number = numbered;
        return this;
    }

    /** Decided by a meeting, under that number. */
    FundingDecision at(String meetingNumber, String item, String numbered) {
        meeting = meetingNumber;
        agendaItem = item;
        number = numbered;
        return this;
    }

    FundingDecision routedBy(String origin, boolean asMajor) {
        rule = origin;
        major = asMajor;
        return this;
    }

    public Long id() {
        return id;
    }

    public Route route() {
        return route;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What was asked for, in yuan. */
    public BigDecimal asked() {
        return asked;
    }

    /** What the appraisal had left of it, in yuan; null where there was none. */
    public BigDecimal ceiling() {
        return ceiling;
    }

    /** In yuan; null unless it was granted. */
    public BigDecimal granted() {
        return granted;
    }

    /** Null if there are none. */
    public String conditions() {
        return conditions;
    }

    /** Null if it was granted. */
    public String reason() {
        return reason;
    }

    /** As on paper, for example {@code 党组决〔2026〕1号}; null if it was deferred. */
    public String number() {
        return number;
    }

    /** The rule that chose the route, for example {@code decision-route 1/3}; null if none held. */
    public String rule() {
        return rule;
    }

    /** Whether it was a major matter, for which more members must be there. */
    public boolean major() {
        return major;
    }

    /** The meeting's number, null if a leader decided. */
    public String meeting() {
        return meeting;
    }

    /** Null if a leader decided. */
    public String agendaItem() {
        return agendaItem;
    }

    /** Null if a meeting decided. */
    public Long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
