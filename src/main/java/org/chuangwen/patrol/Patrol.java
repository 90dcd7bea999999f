package org.chuangwen.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.chuangwen.problem.Conflict;

/** One walk through a grid. */
@Entity
public class Patrol {

    /** Where it stands. */
    public enum State {
        OPEN,
        ENDED,
        /** Nobody ended it, so the system did; it does not count. */
        FORGOTTEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "grid_id")
    private Long gridId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "open_person_id")
    private Long openPersonId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "start_latitude")
    private Double startLatitude;

    @Column(name = "start_longitude")
    private Double startLongitude;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_latitude")
    private Double endLatitude;

    @Column(name = "end_longitude")
    private Double endLongitude;

    @Enumerated(EnumType.STRING)
    private State state;

    private String remark;

    protected Patrol() {}

    Patrol(long gridId, long personId, Spot where, Instant now) {
        this.gridId = gridId;
        this.personId = personId;
        this.openPersonId = personId;
        this.startedAt = now;
        this.startLatitude = where == null ? null : where.latitude();
        this.startLongitude = where == null ? null : where.longitude();
        this.state = State.OPEN;
    }

    void end(Spot where, String said, Instant now) {
        close(State.ENDED, now);
        endLatitude = where == null ? null : where.latitude();
        endLongitude = where == null ? null : where.longitude();
        remark = said == null || said.isBlank() ? null : said.strip();
    }

    void forget(Instant at) {
        close(State.FORGOTTEN, at);
    }

    private void close(State as, Instant at) {
        if (state != State.OPEN) {
            throw new Conflict("patrol.isOver", endedAt);
        }
        state = as;
        endedAt = at;
        openPersonId = null;
    }

    public Long id() {
        return id;
    }

    public Long gridId() {
        return gridId;
    }

    public Long personId() {
        return personId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null if the device did not tell where it was. */
    public Spot start() {
        return startLatitude == null ? null : new Spot(startLatitude, startLongitude);
    }

    /** Null while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Null while it goes on, or if the device did not tell. */
    public Spot end() {
        return endLatitude == null ? null : new Spot(endLatitude, endLongitude);
    }

    public State state() {
        return state;
    }

    /** Null if nothing was said. */
    public String remark() {
        return remark;
    }
}
