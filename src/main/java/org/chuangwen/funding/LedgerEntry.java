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
import org.chuangwen.identity.Actor;

/** One movement of money, with what the source held after it. Entries are only ever added. */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "source_id")
    private Long sourceId;

    private int serial;
    private String subject;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_pot")
    private Pot from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_pot")
    private Pot to;

    private BigDecimal amount;
    private Integer reverses;
    private String reason;
    private String voucher;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "total_after")
    private BigDecimal totalAfter;

    @Column(name = "available_after")
    private BigDecimal availableAfter;

    @Column(name = "reserved_after")
    private BigDecimal reservedAfter;

    @Column(name = "committed_after")
    private BigDecimal committedAfter;

    @Column(name = "paid_after")
    private BigDecimal paidAfter;

    protected LedgerEntry() {}

    LedgerEntry(FundSource source, Booking booking, Actor actor, Instant now) {
        this.sourceId = source.id();
        this.serial = source.nextSerial();
        this.subject = booking.subject();
        this.kind = booking.kind();
        this.from = booking.from();
        this.to = booking.to();
        this.amount = booking.amount();
        this.reverses = booking.reverses();
        this.reason = booking.reason();
        this.voucher = booking.voucher();
        this.actorId = actor == null ? null : actor.personId();
        this.actorName = actor == null ? null : actor.name();
        this.bookedAt = now;
        Balance after = source.balance();
        this.totalAfter = after.total();
        this.availableAfter = after.available();
        this.reservedAfter = after.reserved();
        this.committedAfter = after.committed();
        this.paidAfter = after.paid();
    }

    public Long sourceId() {
        return sourceId;
    }

    /** Its number within the source, from 1 without gaps. */
    public int serial() {
        return serial;
    }

    /** The request it was booked for, null if it was for none. */
    public String subject() {
        return subject;
    }

    public EntryKind kind() {
        return kind;
    }

    /** Null for money that came from outside. */
    public Pot from() {
        return from;
    }

    /** Null for money that went outside. */
    public Pot to() {
        return to;
    }

    /** In yuan, above zero. */
    public BigDecimal amount() {
        return amount;
    }

    /** The number of the entry that this one takes back, null if it takes back none. */
    public Integer reverses() {
        return reverses;
    }

    /** Null where the step it belongs to says why. */
    public String reason() {
        return reason;
    }

    /** The voucher's number, null but for payments. */
    public String voucher() {
        return voucher;
    }

    /** Null if a timer booked it. */
    public String actorName() {
        return actorName;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    /** What the source held after it. */
    public Balance after() {
        return new Balance(totalAfter, availableAfter, reservedAfter, committedAfter, paidAfter);
    }
}
