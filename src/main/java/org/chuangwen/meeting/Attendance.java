package org.chuangwen.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A member due at a meeting (应到会). The name is kept as it was that day. */
@Entity
public class Attendance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Column(name = "person_id")
    private Long personId;

    private String name;
    private boolean secretary;
    private Boolean present;
    private String reason;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "unsigned_reason")
    private String unsignedReason;

    @Column(name = "unsigned_by")
    private String unsignedBy;

    @Column(name = "unsigned_at")
    private Instant unsignedAt;

    protected Attendance() {}

    Attendance(Meeting meeting, long personId, String name, boolean secretary) {
        this.meeting = meeting;
        this.personId = personId;
        this.name = name;
        this.secretary = secretary;
    }

    /** The member's term changed before the meeting. */
    void holdOffice(boolean asSecretary) {
        secretary = asSecretary;
    }

    /** Nobody has said yet whether the member comes. */
    void expect() {
        present = null;
        reason = null;
    }

    void come() {
        present = true;
        reason = null;
    }

    /** @param why null if nobody said */
    void stayAway(String why) {
        present = false;
        reason = why == null || why.isBlank() ? null : why.strip();
    }

    /** The meeting is opened: who has not come by then is absent. */
    void settle() {
        if (present == null) {
            present = false;
        }
    }

    void sign(Instant now) {
        signedAt = now;
    }

    /**
     * 未签署: the minutes are filed without this signature.
     *
     * @param by the name of whoever found it
     */
    void leaveUnsigned(String why, String by, Instant now) {
        unsignedReason = why.strip();
        unsignedBy = by;
        unsignedAt = now;
    }

    public Long personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public boolean secretary() {
        return secretary;
    }

    /** Null while nobody has said. */
    public Boolean present() {
        return present;
    }

    public boolean isPresent() {
        return Boolean.TRUE.equals(present);
    }

    /** Why absent, null if nobody said. */
    public String reason() {
        return reason;
    }

    /** When the minutes were signed, null before. */
    public Instant signedAt() {
        return signedAt;
    }

    /** Why the minutes are filed without this signature, null unless it was so found. */
    public String unsignedReason() {
        return unsignedReason;
    }

    /** The name of whoever found it, null unless somebody did. */
    public String unsignedBy() {
        return unsignedBy;
    }

    /** Null unless it was so found. */
    public Instant unsignedAt() {
        return unsignedAt;
    }

    /** Whether neither a signature nor its absence stands with the member. */
    public boolean isSignatureOpen() {
        return signedAt == null && unsignedAt == null;
    }
}
