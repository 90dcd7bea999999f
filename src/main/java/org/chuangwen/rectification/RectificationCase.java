package org.chuangwen.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.chuangwen.problem.Conflict;

/**
 * One discovered problem (案卷), from discovery to closing. Each verb holds what the national standard's life of a case
 * allows (GB/T 30428.8) and refuses the rest.
 */
@Entity
@Table(name = "rectification_case")
public class RectificationCase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Column(name = "external_number")
    private String externalNumber;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "community_id")
    private Long communityId;

    @Column(name = "grid_id")
    private Long gridId;

    @Column(name = "category_id")
    private Long categoryId;

    private String description;
    private String place;
    private Double latitude;
    private Double longitude;
    private BigDecimal quantity;

    @Column(name = "quantity_unit")
    private String quantityUnit;

    @Column(name = "suggested_measure")
    private String suggestedMeasure;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(name = "reporter_id")
    private Long reporterId;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "rework_count")
    private int reworkCount;

    @OneToOne
    @JoinColumn(name = "current_order_id")
    private RectificationOrder currentOrder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "duplicate_of_id")
    private RectificationCase duplicateOf;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "relapse_of_id")
    private RectificationCase relapseOf;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_of_id")
    private RectificationCase partOf;

    @Column(name = "suspended_until")
    private Instant suspendedUntil;

    @Version
    private int version;

    protected RectificationCase() {}

    /** A problem as it was discovered; where it lies has been resolved by the caller. */
    RectificationCase(
            String number,
            Discovery discovery,
            Source source,
            long categoryId,
            long communityId,
            Long gridId,
            String place,
            long reporterId,
            Instant now) {
        this.number = number;
        this.externalNumber = blankToNull(discovery.externalNumber());
        this.source = source;
        this.categoryId = categoryId;
        this.communityId = communityId;
        this.gridId = gridId;
        this.description = discovery.description().strip();
        this.place = place;
        this.latitude = discovery.latitude();
        this.longitude = discovery.longitude();
        this.quantity = discovery.quantity();
        this.quantityUnit =
                discovery.quantity() == null ? null : discovery.quantityUnit().strip();
        this.suggestedMeasure = blankToNull(discovery.suggestedMeasure());
        this.severity = discovery.severity();
        this.reporterId = reporterId;
        this.reportedAt = now;
        this.state = CaseState.DISCOVERED;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Its community is no more; it lies in the one that took over. */
    void passToCommunity(long successorId) {
        communityId = successorId;
    }

    /** Its grid is no more; it lies in the one that took over. */
    void passToGrid(long successorId) {
        gridId = successorId;
    }

    /** 立案: it is a problem and ours. */
    void register(Instant now) {
        require(CaseState.DISCOVERED);
        state = CaseState.REGISTERED;
        registeredAt = now;
    }

    /** 不予立案: it ends here, with a reason in the journal. */
    void refuse(Instant now) {
        require(CaseState.DISCOVERED);
        state = CaseState.REFUSED;
        closedAt = now;
    }

    /** 并案: somebody has reported it already; it ends here and its reporter follows the original. */
    void joinTo(RectificationCase original, Instant now) {
        require(CaseState.DISCOVERED);
        state = CaseState.DUPLICATE;
        duplicateOf = original;
        closedAt = now;
    }

    /** 自行处置: whoever found it put it right at once; it ends here and is counted. */
    void fixedOnSpot(Instant now) {
        require(CaseState.DISCOVERED);
        state = CaseState.FIXED_ON_SPOT;
        closedAt = now;
    }

    /** 挂账: let off for a while, once in the case's life. */
    void suspend(Instant until) {
        require(CaseState.RECTIFYING);
        suspendedUntil = until;
    }

    /** Its time is over, or the unit has answered before. */
    void endSuspension() {
        suspendedUntil = null;
    }

    /** 派遣: a unit has received an order. */
    void dispatch(RectificationOrder order) {
        require(CaseState.REGISTERED);
        state = CaseState.RECTIFYING;
        currentOrder = order;
    }

    /** 反馈: the unit says it is rectified. */
    void handled() {
        require(CaseState.RECTIFYING);
        state = CaseState.VERIFYING;
    }

    /** 需要资金: the unit lacks the money; it waits for what was asked for. */
    void awaitFunds() {
        require(CaseState.RECTIFYING);
        state = CaseState.AWAITING_FUNDS;
    }

    /** What the money was for is built and accepted. */
    void built() {
        require(CaseState.AWAITING_FUNDS);
        state = CaseState.VERIFYING;
    }

    /** There is no money: the unit has it again. */
    void notFunded() {
        require(CaseState.AWAITING_FUNDS);
        state = CaseState.RECTIFYING;
    }

    /** 回退: the unit says it is not theirs; it waits to be dispatched anew. */
    void sentBack() {
        require(CaseState.RECTIFYING);
        state = CaseState.REGISTERED;
    }

    /** 返工: verified on the spot and found not rectified. */
    void rework() {
        require(CaseState.VERIFYING);
        state = CaseState.RECTIFYING;
        reworkCount++;
    }

    /** 结案: verified on the spot and found rectified. */
    void close(Instant now) {
        require(CaseState.VERIFYING);
        state = CaseState.CLOSED;
        closedAt = now;
    }

    /** 重新办理: it was not fixed after all and waits to be dispatched anew. */
    void reopen() {
        require(CaseState.CLOSED);
        state = CaseState.REGISTERED;
        closedAt = null;
    }

    /** 回潮: the same problem at the same place, discovered anew and linked to this case. */
    RectificationCase again(String newNumber, long supervisor, String found, Instant now) {
        require(CaseState.CLOSED);
        RectificationCase again = likeThis(newNumber, found);
        again.source = Source.SUPERIOR_INSPECTION;
        again.reporterId = supervisor;
        again.reportedAt = now;
        again.state = CaseState.DISCOVERED;
        again.relapseOf = this;
        return again;
    }

    /** 拆分: from now on it waits until its parts are closed. */
    void split() {
        require(CaseState.REGISTERED);
        state = CaseState.SPLIT;
    }

    /** 子案: a part of this case that one unit can rectify; it waits to be dispatched. */
    RectificationCase part(String newNumber, String what) {
        require(CaseState.SPLIT);
        RectificationCase part = likeThis(newNumber, what);
        part.source = source;
        part.reporterId = reporterId;
        part.reportedAt = reportedAt;
        part.registeredAt = registeredAt;
        part.state = CaseState.REGISTERED;
        part.partOf = this;
        return part;
    }

    /** 结案: all its parts are closed. */
    void closeWithParts(Instant now) {
        require(CaseState.SPLIT);
        state = CaseState.CLOSED;
        closedAt = now;
    }

    /** A case of the same kind at the same place. */
    private RectificationCase likeThis(String newNumber, String what) {
        RectificationCase like = new RectificationCase();
        like.number = newNumber;
        like.categoryId = categoryId;
        like.communityId = communityId;
        like.gridId = gridId;
        like.description = what.strip();
        like.place = place;
        like.latitude = latitude;
        like.longitude = longitude;
        like.suggestedMeasure = suggestedMeasure;
        like.severity = severity;
        return like;
    }

    private void require(CaseState expected) {
        if (state != expected) {
            throw new Conflict("problem.changedMeanwhile");
        }
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** Its number in another system or file, null if it has none. */
    public String externalNumber() {
        return externalNumber;
    }

    public Source source() {
        return source;
    }

    public Long communityId() {
        return communityId;
    }

    /** Null if only the community is known. */
    public Long gridId() {
        return gridId;
    }

    public Long categoryId() {
        return categoryId;
    }

    public String description() {
        return description;
    }

    public String place() {
        return place;
    }

    /** Degrees north, WGS 84; null if unknown. */
    public Double latitude() {
        return latitude;
    }

    /** Degrees east, WGS 84; null if unknown. */
    public Double longitude() {
        return longitude;
    }

    /** Null if it cannot be counted. */
    public BigDecimal quantity() {
        return quantity;
    }

    /** Null if it cannot be counted. */
    public String quantityUnit() {
        return quantityUnit;
    }

    /** Null if none was suggested. */
    public String suggestedMeasure() {
        return suggestedMeasure;
    }

    public Severity severity() {
        return severity;
    }

    public CaseState state() {
        return state;
    }

    public Long reporterId() {
        return reporterId;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** Null before registration. */
    public Instant registeredAt() {
        return registeredAt;
    }

    /** When it was closed or refused, null before. */
    public Instant closedAt() {
        return closedAt;
    }

    /** How often verification has sent it back for rework. */
    public int reworkCount() {
        return reworkCount;
    }

    /** The case that this one repeats, null if it repeats none. */
    public RectificationCase duplicateOf() {
        return duplicateOf;
    }

    /** The closed case that has come back as this one, null for a first time. */
    public RectificationCase relapseOf() {
        return relapseOf;
    }

    /** The case that this one is a part of, null if it is a whole. */
    public RectificationCase partOf() {
        return partOf;
    }

    /** Until when it is suspended, null if it is not. */
    public Instant suspendedUntil() {
        return suspendedUntil;
    }

    /** The order last issued, null before the first. */
    public RectificationOrder currentOrder() {
        return currentOrder;
    }
}
