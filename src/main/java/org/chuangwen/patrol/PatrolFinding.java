package org.chuangwen.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A case that was reported on a patrol. */
@Entity
@Table(name = "patrol_finding")
class PatrolFinding {

    @Id
    private String subject;

    @Column(name = "patrol_id")
    private Long patrolId;

    protected PatrolFinding() {}

    PatrolFinding(long patrolId, String subject) {
        this.patrolId = patrolId;
        this.subject = subject;
    }

    /** It was sent on another patrol, or on none, but begun on this one. */
    void wasBegunOn(long patrol) {
        patrolId = patrol;
    }
}
