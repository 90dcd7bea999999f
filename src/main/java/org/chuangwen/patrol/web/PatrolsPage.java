package org.chuangwen.patrol.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.patrol.GridProgress;
import org.chuangwen.patrol.PatrolBook;
import org.chuangwen.patrol.PatrolPlans;
import org.chuangwen.patrol.PatrolRow;
import org.chuangwen.patrol.PersonProgress;

/** 巡查进度: who is behind, {@code /patrols.xhtml?month=2026-11}, and one grid's patrols, {@code &grid=WG-03}. */
@Named
@RequestScoped
public class PatrolsPage {

    private static final int ROWS = 50;

    @Inject
    private PatrolBook book;

    @Inject
    private PatrolPlans plans;

    @Inject
    private CurrentActor currentActor;

    private String month;
    private String grid;
    private String after;
    private boolean behindOnly;
    private YearMonth at;
    private List<GridProgress> grids = List.of();
    private List<PatrolRow> rows = List.of();
    private Long next;

    /** A month that is none is this one. */
    public void init() {
        at = book.thisMonth();
        if (month != null && month.matches("\\d{4}-\\d{2}")) {
            try {
                at = YearMonth.parse(month);
            } catch (DateTimeException e) {
                month = null;
            }
        }
        grids = book.progress(currentActor.get(), at);
        if (grid != null && !grid.isBlank()) {
            Long position = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
            rows = book.ofGrid(currentActor.get(), grid, at, position, ROWS + 1);
            if (rows.size() > ROWS) {
                rows = rows.subList(0, ROWS);
                next = rows.get(ROWS - 1).id();
            }
        }
    }

    public List<GridProgress> getGrids() {
        return behindOnly ? grids.stream().filter(GridProgress::behind).toList() : grids;
    }

    public List<PersonProgress> getPeople() {
        return PatrolBook.byPerson(grids);
    }

    /** How many grids are behind. */
    public long getBehind() {
        return grids.stream().filter(GridProgress::behind).count();
    }

    /** The grid that is looked at, null if none is or it has no plan. */
    public GridProgress getChosen() {
        return grids.stream()
                .filter(row -> row.gridCode().equals(grid))
                .findFirst()
                .orElse(null);
    }

    public boolean isPlanning() {
        return plans.mayPlan(currentActor.get());
    }

    /** As {@code 2026-11}. */
    public String getAt() {
        return at.toString();
    }

    public String getBefore() {
        return at.minusMonths(1).toString();
    }

    public String getFollowing() {
        return at.plusMonths(1).toString();
    }

    public List<PatrolRow> getRows() {
        return rows;
    }

    /** Where the next page begins, null if there is none. */
    public Long getNext() {
        return next;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getGrid() {
        return grid;
    }

    public void setGrid(String grid) {
        this.grid = grid;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public boolean isBehindOnly() {
        return behindOnly;
    }

    public void setBehindOnly(boolean behindOnly) {
        this.behindOnly = behindOnly;
    }
}
