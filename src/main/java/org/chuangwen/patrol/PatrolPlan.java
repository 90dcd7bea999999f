package org.chuangwen.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** How often a grid is to be walked in a month. */
@Entity
@Table(name = "patrol_plan")
public class PatrolPlan {

    @Id
    @Column(name = "grid_id")
    private Long gridId;

    @Column(name = "times_per_month")
    private int timesPerMonth;

    @Column(name = "patroller_id")
    private Long patrollerId;

    @Column(name = "counts_from")
    private LocalDate countsFrom;

    @Version
    private int version;

    protected PatrolPlan() {}

    PatrolPlan(long gridId, int timesPerMonth, Long patrollerId, LocalDate countsFrom) {
        this.gridId = gridId;
        this.timesPerMonth = timesPerMonth;
        this.patrollerId = patrollerId;
        this.countsFrom = countsFrom;
    }

    void change(int times, Long by) {
        timesPerMonth = times;
        patrollerId = by;
    }

    public Long gridId() {
        return gridId;
    }

    public int timesPerMonth() {
        return timesPerMonth;
    }

    /** Who walks it, null: the grid's own patroller. */
    public Long patrollerId() {
        return patrollerId;
    }

    /** Before that day nobody was to walk it. */
    public LocalDate countsFrom() {
        return countsFrom;
    }

    /** Counts the changes. */
    public int version() {
        return version;
    }
}
