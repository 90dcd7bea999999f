package org.chuangwen.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;

/** How often a grid is to be walked in a month: from a month on, until the grid's next plan. */
@Entity
@Table(name = "patrol_plan")
public class PatrolPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "grid_id")
    private Long gridId;

    @Column(name = "from_month")
    private LocalDate fromMonth;

    @Column(name = "times_per_month")
    private int timesPerMonth;

    @Column(name = "patroller_id")
    private Long patrollerId;

    @Column(name = "own_patroller")
    private boolean ownPatroller;

    @Column(name = "counts_from")
    private LocalDate countsFrom;

    private int revision;

    protected PatrolPlan() {}

    PatrolPlan(long gridId, YearMonth from, LocalDate countsFrom, int revision) {
        this.gridId = gridId;
        this.fromMonth = from.atDay(1);
        this.countsFrom = countsFrom;
        this.ownPatroller = true;
        this.revision = revision;
    }

    /** The same from a later month on. */
    PatrolPlan from(YearMonth later, int newRevision) {
        PatrolPlan plan = new PatrolPlan(gridId, later, countsFrom, newRevision);
        plan.timesPerMonth = timesPerMonth;
        plan.patrollerId = patrollerId;
        plan.ownPatroller = ownPatroller;
        return plan;
    }

    /** @param by null: whoever is the grid's patroller */
    void change(int times, Long by, int newRevision) {
        timesPerMonth = times;
        patrollerId = by;
        ownPatroller = by == null;
        revision = newRevision;
    }

    /** It was for the grid's patroller, who was this one; null: nobody. */
    void wasFor(Long gridsPatrollerId) {
        patrollerId = gridsPatrollerId;
        ownPatroller = false;
    }

    void beginAnew(LocalDate day) {
        countsFrom = day;
    }

    public Long gridId() {
        return gridId;
    }

    public YearMonth from() {
        return YearMonth.from(fromMonth);
    }

    /** 0: it is not to be walked any more. */
    public int timesPerMonth() {
        return timesPerMonth;
    }

    /** Who walks it if not the grid's own patroller; null for nobody. */
    public Long patrollerId() {
        return patrollerId;
    }

    /** Whether the grid's own patroller walks it. */
    public boolean isForOwnPatroller() {
        return ownPatroller;
    }

    /** Before that day nobody was to walk it. */
    public LocalDate countsFrom() {
        return countsFrom;
    }

    /** Counts the changes of the grid's plans: the latest change has the highest. */
    public int revision() {
        return revision;
    }
}
