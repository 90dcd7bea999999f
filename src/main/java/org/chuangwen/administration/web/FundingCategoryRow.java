package org.chuangwen.administration.web;

import org.chuangwen.funding.FundingCategories;
import org.chuangwen.funding.FundingCategory;

/** A category of requests while it is edited. */
public class FundingCategoryRow extends SheetRow {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String bound;
    private String name;
    private boolean active;
    private int version;
    private String nameBefore;
    private boolean activeBefore;

    FundingCategoryRow(FundingCategories.Shown shown) {
        id = shown.category().id();
        bound = shown.bound();
        kept(shown.category());
    }

    @Override
    boolean isChanged() {
        return active != activeBefore || !nameBefore.equals(name);
    }

    /** What is there now is what I have seen. */
    final void kept(FundingCategory category) {
        name = category.name();
        active = category.active();
        version = category.version();
        nameBefore = name;
        activeBefore = active;
    }

    int version() {
        return version;
    }

    public long getId() {
        return id;
    }

    /** The message that says why its name stays as it is, null if it can be changed. */
    public String getBound() {
        return bound;
    }

    /** What it is called as long as nothing is saved. */
    public String getNameBefore() {
        return nameBefore;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
