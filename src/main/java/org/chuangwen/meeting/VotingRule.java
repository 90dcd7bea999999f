package org.chuangwen.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A version of the voting rule, kept as it was made: who wants another one adds it. */
@Entity
@Table(name = "voting_rule")
public class VotingRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id", updatable = false)
    private Long unitId;

    @Column(updatable = false)
    private String source;

    @Column(name = "effective_from", updatable = false)
    private LocalDate effectiveFrom;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private VoteBase base;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Quorum quorum;

    @Enumerated(EnumType.STRING)
    @Column(name = "major_quorum", updatable = false)
    private Quorum majorQuorum;

    @Column(name = "near_tie", updatable = false)
    private int nearTie;

    @Column(name = "recused_leave_base", updatable = false)
    private boolean recusedLeaveBase;

    @Column(name = "notice_days", updatable = false)
    private int noticeDays;

    @Column(name = "paper_days", updatable = false)
    private int paperDays;

    protected VotingRule() {}

    /** @param unitId whose party group it is for, null for all that have none of their own */
    VotingRule(Long unitId, RuleVersion rule, String source, LocalDate effectiveFrom, long madeBy, Instant now) {
        this.unitId = unitId;
        this.source = source.strip();
        this.effectiveFrom = effectiveFrom;
        this.madeBy = madeBy;
        this.madeAt = now;
        this.base = rule.base();
        this.quorum = rule.quorum();
        this.majorQuorum = rule.majorQuorum();
        this.nearTie = rule.nearTie();
        this.recusedLeaveBase = rule.recusedLeaveBase();
        this.noticeDays = rule.noticeDays();
        this.paperDays = rule.paperDays();
    }

    public RuleVersion version() {
        return new RuleVersion(base, quorum, majorQuorum, nearTie, recusedLeaveBase, noticeDays, paperDays);
    }

    public Long id() {
        return id;
    }

    /** Null for the city's. */
    public Long unitId() {
        return unitId;
    }

    /** From which regulation it comes. */
    public String source() {
        return source;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** Null for the one that the house came with. */
    public Long madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
