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

    protected Attendance() {}

    Attendance(Meeting meeting, long personId, String name, boolean secretary) {
        this.meeting = meeting;
        this.personId = personId;
        this.name = name;
        this.secretary = secretary;
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
}
