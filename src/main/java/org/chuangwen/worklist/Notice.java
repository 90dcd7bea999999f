package org.chuangwen.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Something that somebody should know without having to act (抄送, 提醒). */
@Entity
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    private String subject;
    private String title;
    private String kind;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {}

    Notice(long personId, String subject, String title, String kind, Instant createdAt) {
        this.personId = personId;
        this.subject = subject;
        this.title = title;
        this.kind = kind;
        this.createdAt = createdAt;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public Long id() {
        return id;
    }

    public Long personId() {
        return personId;
    }

    public String subject() {
        return subject;
    }

    public String title() {
        return title;
    }

    /** What it tells, for example {@code overdue}; a bundle has its words. */
    public String kind() {
        return kind;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null while unread. */
    public Instant readAt() {
        return readAt;
    }
}
