package org.chuangwen.patrol.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Person;
import org.chuangwen.patrol.PatrolBook;
import org.chuangwen.patrol.PatrolRow;

/** The patrols behind a figure: of a grid, {@code &grid=WG-03}, or of somebody, {@code &walker=patroller1}. */
@Named
@RequestScoped
public class PatrolListPage {

    private static final int ROWS = 50;

    @Inject
    private PatrolBook book;

    @Inject
    private CurrentActor currentActor;

    private String grid;
    private String walker;
    private String only;
    private String after;
    private String title;
    private List<PatrolRow> rows = List.of();
    private Long next;

    /** @throws org.chuangwen.problem.NotFound if there is no such grid or person within my reach */
    public void init(YearMonth month) {
        Long position = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        if (isNamed(grid)) {
            Grid of = book.grid(currentActor.get(), grid);
            title = of.code() + " " + of.name();
            show(book.ofGrid(currentActor.get(), grid, month, which(), position, ROWS + 1));
        } else if (isNamed(walker)) {
            Person of = book.walker(walker);
            title = of.name();
            show(book.ofPerson(currentActor.get(), walker, month, which(), position, ROWS + 1));
        }
    }

    private void show(List<PatrolRow> found) {
        rows = found.subList(0, Math.min(found.size(), ROWS));
        next = found.size() > ROWS ? rows.get(ROWS - 1).id() : null;
    }

    private PatrolBook.Which which() {
        return "ended".equals(only)
                ? PatrolBook.Which.ENDED
                : "found".equals(only) ? PatrolBook.Which.WITH_FINDINGS : PatrolBook.Which.ALL;
    }

    private static boolean isNamed(String name) {
        return name != null && !name.isBlank();
    }

    /** Whether there is something to list. */
    public boolean isShown() {
        return isNamed(grid) || isNamed(walker);
    }

    /** Whose patrols these are. */
    public String getTitle() {
        return title;
    }

    public List<PatrolRow> getRows() {
        return rows;
    }

    /** Where the next page begins, null if there is none. */
    public Long getNext() {
        return next;
    }

    public String getGrid() {
        return grid;
    }

    public void setGrid(String grid) {
        this.grid = grid;
    }

    public String getWalker() {
        return walker;
    }

    public void setWalker(String walker) {
        this.walker = walker;
    }

    /** {@code ended} or {@code found}; else all. */
    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
