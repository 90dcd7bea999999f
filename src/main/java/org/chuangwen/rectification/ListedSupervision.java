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

/**
 * 挂牌督办: a serious case is supervised in public by a numbered order. A named person of the responsible unit commits to a
 * date; it is lifted when the case is closed, and failing the date it is handed over for accountability (效能问责).
 */
@Entity
@Table(name = "listed_supervision")
public class ListedSupervision {

    /** Where it stands. */
    public enum State {
        /** A supervisor has to decide on it. */
        PROPOSED,
        NOT_LISTED,
        /** The order is issued; the unit has not committed itself yet. */
        LISTED,
        COMMITTED,
        /** 销牌: the case was closed. */
        LIFTED,
        /** 移交问责. */
        HANDED_OVER,
        /** The date was missed, and a supervisor found a reason to leave it at that. */
        WAIVED;

        /** Whether nothing more is to be done. */
        public boolean isOver() {
            return this == NOT_LISTED || this == LIFTED || this == HANDED_OVER || this == WAIVED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "case_id")
    private RectificationCase of;

    @Column(name = "unit_id")
    private Long unitId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    private String number;
    private String requirement;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private String responsible;
    private String post;
    private String commitment;

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "handed_over_to")
    private String handedOverTo;

    @Column(name = "hand_over_number")
    private String handOverNumber;

    protected ListedSupervision() {}

    ListedSupervision(RectificationCase of, Instant now) {
        this.of = of;
        this.unitId = of.currentOrder().unitId();
        this.state = State.PROPOSED;
        this.proposedAt = now;
    }

    /** Another unit takes over what the unit had; the date stands. */
    void passTo(long successorUnitId) {
        unitId = successorUnitId;
    }

    /** 挂牌. */
    void list(String orderNumber, String required, Instant until, Instant now) {
        require(State.PROPOSED);
        state = State.LISTED;
        number = orderNumber;
        requirement = required.strip();
        listedAt = now;
        dueAt = until;
    }

    void dismiss(Instant now) {
        require(State.PROPOSED);
        end(State.NOT_LISTED, now);
    }

    /** 承诺: by a named person of the unit, for a date no later than the order's. */
    void commit(Commitment given) {
        require(State.LISTED);
        state = State.COMMITTED;
        responsible = given.responsible().strip();
        post = given.post().strip();
        commitment = given.text().strip();
        promisedAt = given.until();
    }

    /** 公示. */
    void publish(Instant now) {
        publishedAt = now;
    }

    /** 销牌: the case is closed; what nobody decided on yet is not listed any more. */
    void lift(Instant now) {
        end(state == State.PROPOSED ? State.NOT_LISTED : State.LIFTED, now);
    }

    /** 移交问责. */
    void handOver(String to, String letter, Instant now) {
        requireListed();
        handedOverTo = to.strip();
        handOverNumber = letter == null ? null : letter.strip();
        end(State.HANDED_OVER, now);
    }

    void waive(Instant now) {
        requireListed();
        end(State.WAIVED, now);
    }

    private void end(State with, Instant now) {
        state = with;
        endedAt = now;
    }

    private void requireListed() {
        if (!isListed()) {
            throw new Conflict("problem.changedMeanwhile");
        }
    }

    private void require(State expected) {
        if (state != expected) {
            throw new Conflict("problem.changedMeanwhile");
        }
    }

    /** Whether the order is issued and neither lifted nor handed over. */
    public boolean isListed() {
        return state == State.LISTED || state == State.COMMITTED;
    }

    public Long id() {
        return id;
    }

    public RectificationCase of() {
        return of;
    }

    /** The unit that was responsible when it was proposed. */
    public Long unitId() {
        return unitId;
    }

    public State state() {
        return state;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** As on the paper, for example {@code 挂牌督办〔2026〕3号}; null before it is listed. */
    public String number() {
        return number;
    }

    /** What the order requires, in words for the public; null before it is listed. */
    public String requirement() {
        return requirement;
    }

    /** Null before it is listed. */
    public Instant listedAt() {
        return listedAt;
    }

    /** Until when the order requires it; null before it is listed. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Who committed themselves, null before. */
    public String responsible() {
        return responsible;
    }

    /** The post of that person, null before. */
    public String post() {
        return post;
    }

    /** In their words, null before. */
    public String commitment() {
        return commitment;
    }

    /** The date they committed to, null before. */
    public Instant promisedAt() {
        return promisedAt;
    }

    /** The date it is measured by: the one committed to, else the order's; null before it is listed. */
    public Instant measuredBy() {
        return promisedAt == null ? dueAt : promisedAt;
    }

    /** Null before it is published. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Null while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }

    /** To whom it was handed over, null if it was not. */
    public String handedOverTo() {
        return handedOverTo;
    }

    /** The number of the letter it was handed over with, null if none. */
    public String handOverNumber() {
        return handOverNumber;
    }
}
