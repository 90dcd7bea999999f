package org.chuangwen.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.chuangwen.problem.Conflict;

/** A party group's meeting (党组会), from its notice to its signed minutes. */
@Entity
public class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Column(name = "unit_id")
    private Long unitId;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private String place;

    @Column(name = "starts_at")
    private Instant startsAt;

    @ManyToOne
    @JoinColumn(name = "rule_id")
    private VotingRule rule;

    @Column(name = "presided_by")
    private Long presidedBy;

    @Column(name = "entrusted_by")
    private Long entrustedBy;

    @Column(name = "entrusted_reason")
    private String entrustedReason;

    @Column(name = "convened_at")
    private Instant convenedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "adjourned_at")
    private Instant adjournedAt;

    @Column(name = "minutes_number")
    private String minutesNumber;

    @Column(name = "minutes_remark")
    private String minutesRemark;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "filed_at")
    private Instant filedAt;

    protected Meeting() {}

    Meeting(String number, long unitId, VotingRule rule, long presidedBy, Convening convening, Instant now) {
        this.number = number;
        this.unitId = unitId;
        this.rule = rule;
        this.presidedBy = presidedBy;
        this.place = convening.place().strip();
        this.startsAt = convening.startsAt();
        this.state = MeetingState.CONVENED;
        this.convenedAt = now;
    }

    /**
     * 委托: another member presides over this meeting.
     *
     * @param secretary who entrusts; if it is the same as who presides, the secretary takes the chair back
     */
    void entrust(long secretary, long presiding, String why) {
        require(MeetingState.CONVENED);
        boolean back = secretary == presiding;
        presidedBy = presiding;
        entrustedBy = back ? null : Long.valueOf(secretary);
        entrustedReason = back ? null : why.strip();
    }

    void open(Instant now) {
        require(MeetingState.CONVENED);
        state = MeetingState.IN_SESSION;
        openedAt = now;
    }

    void cancel() {
        require(MeetingState.CONVENED);
        state = MeetingState.CANCELLED;
    }

    /** 散会. */
    void adjourn(Instant now) {
        require(MeetingState.IN_SESSION);
        state = MeetingState.ADJOURNED;
        adjournedAt = now;
    }

    /** The minutes are ready to be signed. */
    void issueMinutes(String numbered, String remark, Instant now) {
        require(MeetingState.ADJOURNED);
        state = MeetingState.SIGNING;
        minutesNumber = numbered;
        minutesRemark = remark == null || remark.isBlank() ? null : remark.strip();
        issuedAt = now;
    }

    void file(Instant now) {
        require(MeetingState.SIGNING);
        state = MeetingState.MINUTED;
        filedAt = now;
    }

    /** @throws Conflict if it stands elsewhere by now */
    void require(MeetingState expected) {
        if (state != expected) {
            throw new Conflict("meeting.notInState." + expected);
        }
    }

    public Long id() {
        return id;
    }

    /** As {@code HY-2026-000012}. */
    public String number() {
        return number;
    }

    public Long unitId() {
        return unitId;
    }

    /** The day on which those are due whose term runs. */
    LocalDate dayIn(ZoneId zone) {
        return startsAt.atZone(zone).toLocalDate();
    }

    public MeetingState state() {
        return state;
    }

    public String place() {
        return place;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** The version in force when it was convened: by it the meeting is held and its votes are counted. */
    public VotingRule rule() {
        return rule;
    }

    /** Who presides and speaks last: the secretary who convened it, or whom the secretary entrusted. */
    public Long presidedBy() {
        return presidedBy;
    }

    /** The secretary who entrusted another member with it, null if nobody did. */
    public Long entrustedBy() {
        return entrustedBy;
    }

    /** Why the secretary does not preside, null if the secretary does. */
    public String entrustedReason() {
        return entrustedReason;
    }

    public Instant convenedAt() {
        return convenedAt;
    }

    /** Null before it is opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Null before. */
    public Instant adjournedAt() {
        return adjournedAt;
    }

    /** As on paper; null before the minutes are issued. */
    public String minutesNumber() {
        return minutesNumber;
    }

    /** What the secretary adds to the record, null if nothing. */
    public String minutesRemark() {
        return minutesRemark;
    }

    /** When the minutes were issued for signature, null before. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** When the last one signed, null before. */
    public Instant filedAt() {
        return filedAt;
    }
}
