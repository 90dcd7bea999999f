package org.chuangwen.administration.web;

import org.chuangwen.rectification.Category;

/** A kind of problem while it is edited. */
public class CategoryRow extends SheetRow {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final Long parent;
    private String percent;
    private String days;
    private boolean active;
    private String before;

    CategoryRow(Category category) {
        id = category.id();
        name = category.name();
        parent = category.parentId();
        percent = String.valueOf(category.recheckPercent());
        days = String.valueOf(category.recheckDays());
        active = category.active();
        kept();
    }

    private String typed() {
        return percent + "/" + days + "/" + active;
    }

    @Override
    boolean isChanged() {
        return !typed().equals(before);
    }

    final void kept() {
        before = typed();
    }

    /** Null if nothing is typed, -1 if it is no number: no such percentage is let through. */
    Integer percent() {
        return number(percent);
    }

    /** Null if nothing is typed, -1 if it is no number: no such delay is let through. */
    Integer days() {
        return number(days);
    }

    private static Integer number(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(-1);
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** Null for a category. */
    public Long getParent() {
        return parent;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
