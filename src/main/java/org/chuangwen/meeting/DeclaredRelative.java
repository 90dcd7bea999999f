package org.chuangwen.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody whom a member has declared as a relative. */
@Entity
@Table(name = "declared_relative")
public class DeclaredRelative {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    private String name;
    private String relation;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected DeclaredRelative() {}

    DeclaredRelative(long personId, String name, String relation, Instant now) {
        this.personId = personId;
        this.name = name;
        this.relation = relation;
        this.declaredAt = now;
    }

    /** No longer so, or declared by mistake; what it has led to stays. */
    void end(Instant now) {
        endedAt = now;
    }

    public Long id() {
        return id;
    }

    public Long personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    /** In the member's words. */
    public String relation() {
        return relation;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    /** Null while it holds. */
    public Instant endedAt() {
        return endedAt;
    }
}
