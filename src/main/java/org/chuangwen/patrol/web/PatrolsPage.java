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
import org.chuangwen.patrol.PersonProgress;

/** 巡查进度: who is behind, {@code /patrols.xhtml?month=2026-11}, and of somebody's grids, {@code &person=patroller1}. */
@Named
@RequestScoped
public class PatrolsPage {

    @Inject
    private PatrolBook book;

    @Inject
    private PatrolPlans plans;

    @Inject
    private CurrentActor currentActor;

    private String month;
    private String person;
    private boolean behindOnly;
    private YearMonth at;
    private List<GridProgress> grids = List.of();

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
    }

    public List<GridProgress> getGrids() {
        return grids().stream()
                .filter(row -> !behindOnly || row.behind())
                .filter(row -> person == null || person.isEmpty() || person.equals(row.patrollerUsername()))
                .toList();
    }

    public List<PersonProgress> getPeople() {
        return PersonProgress.of(grids());
    }

    /** How many grids are behind. */
    public long getBehind() {
        return grids().stream().filter(GridProgress::behind).count();
    }

    public boolean isPlanning() {
        return plans.mayPlan(currentActor.get());
    }

    /** The month that is looked at. */
    public YearMonth month() {
        return at();
    }

    /** As {@code 2026-11}. */
    public String getAt() {
        return at().toString();
    }

    public String getBefore() {
        return at().minusMonths(1).toString();
    }

    public String getFollowing() {
        return at().plusMonths(1).toString();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    /** Whose grids are shown only, by username; null: all. */
    public String getPerson() {
        return person;
    }

    /** The same by name. */
    public String getPersonName() {
        return getPeople().stream()
                .filter(row -> person.equals(row.username()))
                .map(PersonProgress::name)
                .findFirst()
                .orElse(person);
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public boolean isBehindOnly() {
        return behindOnly;
    }

    public void setBehindOnly(boolean behindOnly) {
        this.behindOnly = behindOnly;
    }

    /** Also of a page that is shown again because of what was typed into it. */
    private YearMonth at() {
        if (at == null) {
            init();
        }
        return at;
    }

    private List<GridProgress> grids() {
        at();
        return grids;
    }
}
