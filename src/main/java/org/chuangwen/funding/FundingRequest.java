package org.chuangwen.funding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chuangwen.problem.Conflict;

/**
 * 资金申请: a community's request for money, from the draft to the settlement. Each verb holds what the procedure allows
 * and refuses the rest; where the money is, only the ledger knows.
 */
@Entity
@Table(name = "funding_request")
public class FundingRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private String title;

    @Column(name = "category_id")
    private Long categoryId;

    @Column(name = "applicant_unit_id")
    private Long applicantUnitId;

    @Column(name = "applicant_id")
    private Long applicantId;

    @Column(name = "granting_unit_id")
    private Long grantingUnitId;

    private String purpose;

    @Column(name = "case_number")
    private String caseNumber;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "funding_item", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<RequestItem> items = new ArrayList<>();

    private BigDecimal asked = Yuan.ZERO;
    private BigDecimal ceiling;
    private BigDecimal granted;
    private String conditions;

    /** Null before money is committed. */
    @Embedded
    private GrantInForce inForce;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Column(name = "route_rule")
    private String routeRule;

    @Column(name = "route_major")
    private boolean routeMajor;

    @Column(name = "source_code")
    private String sourceCode;

    @Embedded
    private Consent consent = Consent.none();

    @Column(name = "consent_rule")
    private String consentRule;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "funding_asker", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "person_id")
    private Set<Long> askers = new HashSet<>();

    private int edition;

    @Column(name = "written_at")
    private Instant writtenAt;

    private int changes;
    private int revision;

    @Column(name = "revision_granted")
    private int revisionGranted;

    @Column(name = "change_reason")
    private String changeReason;

    @Column(name = "notice_until")
    private Instant noticeUntil;

    @Column(name = "start_by")
    private Instant startBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "reviewed_by")
    private Long reviewedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "completed_by")
    private Long completedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected FundingRequest() {}

    /**
     * @param applicantId null until somebody of the unit takes it up
     * @param caseNumber of the rectification that waits for it, null if none does
     */
    FundingRequest(
            String number, String title, long applicantUnitId, Long applicantId, String caseNumber, Instant now) {
        this.number = number;
        this.title = title;
        this.applicantUnitId = applicantUnitId;
        this.applicantId = applicantId;
        this.caseNumber = caseNumber;
        this.createdAt = now;
        this.state = RequestState.DRAFT;
    }

    /** Keeps what was typed so far, right or wrong. */
    void write(RequestDraft draft, Long category, Long grantingUnit, long writer, Instant now) {
        require(RequestState.DRAFT);
        edition++;
        writtenAt = now;
        title = draft.title() == null || draft.title().isBlank()
                ? title
                : draft.title().strip();
        categoryId = category;
        grantingUnitId = grantingUnit;
        purpose = draft.purpose();
        applicantId = writer;
        askedBy(writer);
        list(draft.items());
        consent = draft.consent() == null ? Consent.none() : draft.consent();
    }

    /** Somebody has a hand in asking for it: wrote, submitted or reported on it. */
    void askedBy(long person) {
        askers.add(person);
    }

    /** Whether somebody has a hand in asking for it: then others review, decide, pay and accept it. */
    boolean isAskedBy(long person) {
        return askers.contains(person);
    }

    /** Papers come with a draft, and with a change of scope that is about to be asked for. */
    void takePaper(long from) {
        require(EnumSet.of(RequestState.DRAFT, RequestState.NOT_STARTED, RequestState.UNDER_WAY));
        askedBy(from);
    }

    /** What is known before anybody writes. */
    void describe(String what) {
        require(RequestState.DRAFT);
        purpose = what;
    }

    private void list(List<RequestItem> wanted) {
        items.removeIf(item -> item.revision() == revision);
        wanted.forEach(item -> items.add(item.of(revision)));
        asked = sum();
    }

    private BigDecimal sum() {
        return items().stream().map(RequestItem::amount).reduce(Yuan.ZERO, BigDecimal::add);
    }

    /** @param rule by which the residents' consent was measured, null if none was needed */
    void submit(long by, String rule, Instant now) {
        require(RequestState.DRAFT);
        askedBy(by);
        state = RequestState.REVIEW;
        consentRule = rule;
        submittedAt = now;
    }

    /** 退回补正; who is to decide is chosen anew when it comes again. */
    void returnForCorrection() {
        require(EnumSet.of(RequestState.REVIEW, RequestState.BUDGET_CHECK, RequestState.APPRAISAL));
        requireUndecided();
        route = null;
        routeRule = null;
        routeMajor = false;
        state = RequestState.DRAFT;
    }

    void reviewed(long reviewer) {
        require(RequestState.REVIEW);
        reviewedBy = reviewer;
        state = RequestState.BUDGET_CHECK;
    }

    void awaitBudget() {
        require(RequestState.BUDGET_CHECK);
        state = RequestState.AWAITING_BUDGET;
    }

    void checkBudgetAgain() {
        require(RequestState.AWAITING_BUDGET);
        state = RequestState.BUDGET_CHECK;
    }

    /** The money is set aside; from here it goes to whoever decides, by the rule that holds now. */
    void fundedBy(String code, FundingRuleBook.Routed routed) {
        require(RequestState.BUDGET_CHECK);
        sourceCode = code;
        routeRule = routed.origin();
        routeMajor = routed.major();
        routeTo(routed.route());
    }

    private void routeTo(Route by) {
        route = by;
        ceiling = null;
        state = by == Route.SMALL_SCALE_INVESTMENT ? RequestState.APPRAISAL : RequestState.DECISION;
    }

    /** 评审: drawings and budget are sound up to this amount. */
    void appraise(BigDecimal amount) {
        require(RequestState.APPRAISAL);
        ceiling = amount;
        state = RequestState.DECISION;
    }

    /** @param until when the public notice ends */
    void grant(BigDecimal amount, String under, Instant until) {
        require(RequestState.DECISION);
        granted = amount;
        conditions = under;
        noticeUntil = until;
        state = RequestState.PUBLIC_NOTICE;
    }

    /** The applicant takes a change back: what was granted before still holds. */
    void cancelChange() {
        if (!isChanging() || !state.isBeforeDecision()) {
            throw new Conflict("problem.changedMeanwhile");
        }
        restoreGrant();
    }

    /** An objection was upheld: what was decided last comes to nothing, and it is decided anew. */
    void decideAnew() {
        require(RequestState.PUBLIC_NOTICE);
        granted = isGranted() ? inForce.granted() : null;
        conditions = isGranted() ? inForce.conditions() : null;
        routeTo(route);
    }

    /** A change was refused: what was granted before still holds. */
    void keepGrant() {
        require(EnumSet.of(RequestState.APPRAISAL, RequestState.DECISION));
        restoreGrant();
    }

    private void restoreGrant() {
        revision = revisionGranted;
        changeReason = null;
        asked = sum();
        consent = inForce.consent();
        consentRule = inForce.consentRule();
        state = RequestState.PLANNING;
    }

    void refuse(Instant now) {
        require(EnumSet.of(RequestState.REVIEW, RequestState.APPRAISAL, RequestState.DECISION));
        end(RequestState.REFUSED, now);
    }

    /** The public notice is over, the money is committed. */
    void commit() {
        require(RequestState.PUBLIC_NOTICE);
        revisionGranted = revision;
        inForce = new GrantInForce(granted, conditions, consent(), consentRule);
        state = RequestState.PLANNING;
    }

    /** @param startAtLatest when the work must have begun, if it has not: counted anew from each plan */
    void planned(Instant startAtLatest) {
        require(RequestState.PLANNING);
        if (startedAt == null) {
            startBy = startAtLatest;
            state = RequestState.NOT_STARTED;
        } else {
            state = RequestState.UNDER_WAY;
        }
    }

    void start(long by, Instant now) {
        require(RequestState.NOT_STARTED);
        askedBy(by);
        startedAt = now;
        state = RequestState.UNDER_WAY;
    }

    /**
     * 变更: something else, or for another sum; decided anew.
     *
     * @param said what residents say to it
     * @param rule by which that was measured, null if it needs no consent
     */
    void change(long by, List<RequestItem> wanted, Consent said, String rule, String why) {
        require(EnumSet.of(RequestState.NOT_STARTED, RequestState.UNDER_WAY));
        askedBy(by);
        changes++;
        revision = changes;
        list(wanted);
        consent = said;
        consentRule = rule;
        changeReason = why.strip();
        state = RequestState.BUDGET_CHECK;
    }

    /** 进度报告. */
    void reportedBy(long person) {
        require(RequestState.UNDER_WAY);
        askedBy(person);
    }

    void complete(long by) {
        require(RequestState.UNDER_WAY);
        askedBy(by);
        completedBy = by;
        state = RequestState.ACCEPTANCE;
    }

    void rework() {
        require(RequestState.ACCEPTANCE);
        state = RequestState.UNDER_WAY;
    }

    void accept(Instant now) {
        require(RequestState.ACCEPTANCE);
        acceptedAt = now;
        state = RequestState.PAYMENT;
    }

    /** All that is to be paid is paid. */
    void paidUp() {
        require(RequestState.PAYMENT);
        state = RequestState.SETTLEMENT;
    }

    /** A payment is taken back, which can be done from the beginning of the work to the settlement. */
    void takeBackPayment() {
        if (!state.isPaymentReversible()) {
            throw new Conflict("problem.changedMeanwhile");
        }
        state = state == RequestState.SETTLEMENT ? RequestState.PAYMENT : state;
    }

    void settle(Instant now) {
        require(RequestState.SETTLEMENT);
        end(RequestState.SETTLED, now);
    }

    void lapse(Instant now) {
        require(RequestState.NOT_STARTED);
        end(RequestState.LAPSED, now);
    }

    /** @throws Conflict if it was decided on before */
    void withdraw(Instant now) {
        if (!state.isBeforeDecision()) {
            throw new Conflict("funding.request.decidedAlready");
        }
        requireUndecided();
        end(RequestState.WITHDRAWN, now);
    }

    private void end(RequestState with, Instant now) {
        state = with;
        endedAt = now;
    }

    private void requireUndecided() {
        if (granted != null) {
            throw new Conflict("funding.request.decidedAlready");
        }
    }

    /** @throws Conflict if it stands elsewhere by now */
    void require(RequestState expected) {
        require(EnumSet.of(expected));
    }

    private void require(Set<RequestState> expected) {
        if (!expected.contains(state)) {
            throw new Conflict("problem.changedMeanwhile");
        }
    }

    public Long id() {
        return id;
    }

    /** As {@code ZJ-2026-000012}. */
    public String number() {
        return number;
    }

    public RequestState state() {
        return state;
    }

    public String title() {
        return title;
    }

    /** Null while a draft lacks it. */
    public Long categoryId() {
        return categoryId;
    }

    /** The community or subdistrict that asks. */
    public Long applicantUnitId() {
        return applicantUnitId;
    }

    /** Who last wrote it, null until somebody of the unit takes it up. */
    public Long applicantId() {
        return applicantId;
    }

    /** How often it was written. */
    public int edition() {
        return edition;
    }

    /** When it was written last, null before. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** 包联单位: whose money it would be; null while a draft lacks it. */
    public Long grantingUnitId() {
        return grantingUnitId;
    }

    public String purpose() {
        return purpose;
    }

    /** The rectification that needs the money, null if none does. */
    public String caseNumber() {
        return caseNumber;
    }

    /** As they are asked for now; while a change is being decided, as they would be. */
    public List<RequestItem> items() {
        return items.stream().filter(item -> item.revision() == revision).toList();
    }

    /** Whether money was committed to it after a decision and its public notice. */
    public boolean isGranted() {
        return inForce != null;
    }

    /** Whether a change waits for its decision; what was granted before holds until then. */
    public boolean isChanging() {
        return isGranted() && revision != revisionGranted;
    }

    /** The sum of its items, in yuan. */
    public BigDecimal asked() {
        return asked;
    }

    /** What the appraisal found sound at most, in yuan; null where there was none. */
    public BigDecimal ceiling() {
        return ceiling;
    }

    /** In yuan, as decided last, if that is not refused or annulled; null before the first decision that grants. */
    public BigDecimal granted() {
        return granted;
    }

    /** Null if there are none. */
    public String conditions() {
        return conditions;
    }

    /** Null before the money is set aside. */
    public Route route() {
        return route;
    }

    /** The rule that chose the route when the money was set aside; null before, or if none held. */
    public String routeRule() {
        return routeRule;
    }

    /** Whether that rule calls it a major matter, for which more members must be there. */
    public boolean routeMajor() {
        return routeMajor;
    }

    /** Everybody who wrote, submitted or reported on it, by their ids. */
    Set<Long> askers() {
        return Set.copyOf(askers);
    }

    /** The fund source that it is paid from, null before money is set aside. */
    public String sourceCode() {
        return sourceCode;
    }

    /** Never null; its parts may be. */
    public Consent consent() {
        return consent == null ? Consent.none() : consent;
    }

    /** By which rule the consent was measured, null if none was needed. */
    public String consentRule() {
        return consentRule;
    }

    /** How often its scope was changed after a decision. */
    public int changes() {
        return changes;
    }

    /** Why its scope was changed last, null if it never was or the change came to nothing. */
    public String changeReason() {
        return changeReason;
    }

    /** Until when anybody may object, null before a decision. */
    public Instant noticeUntil() {
        return noticeUntil;
    }

    /** When the work must have begun, null before its payment is planned for the first time. */
    public Instant startBy() {
        return startBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null for a draft. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** Null until it passes the review. */
    public Long reviewedBy() {
        return reviewedBy;
    }

    /** Null until the work begins. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Who said that the work is done, null before. */
    public Long completedBy() {
        return completedBy;
    }

    /** Null until the work is accepted. */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** Null until nothing more is to be done. */
    public Instant endedAt() {
        return endedAt;
    }
}
