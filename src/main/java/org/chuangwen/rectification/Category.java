package org.chuangwen.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What kind of problem: a category (大类) or, with a parent, a subcategory (小类). Data of the city, not of the program.
 */
@Entity
@Table(name = "case_category")
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "parent_id")
    private Long parentId;

    private String icon;

    @Column(name = "recheck_percent")
    private int recheckPercent = 10;

    @Column(name = "recheck_days")
    private int recheckDays = 30;

    private boolean active = true;

    protected Category() {}

    public Category(String name, Category parent, String icon) {
        this.name = name;
        this.parentId = parent == null ? null : parent.id;
        this.icon = icon;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Null for a category (大类). */
    public Long parentId() {
        return parentId;
    }

    /** How many of a hundred closed cases of this kind are checked again (回头看). */
    public int recheckPercent() {
        return recheckPercent;
    }

    /** How many days after closing they are checked again. */
    public int recheckDays() {
        return recheckDays;
    }

    /**
     * Sets the sample that is checked again.
     *
     * @param percent 0 to 100
     * @param days 1 to 366
     */
    public void recheck(int percent, int days) {
        recheckPercent = percent;
        recheckDays = days;
    }

    /** Whether problems of this kind are still reported; cases that have it keep it. */
    public boolean active() {
        return active;
    }

    /** Takes it into use, or out of it. */
    void use(boolean inUse) {
        active = inUse;
    }

    /** The name of its picture, null for the common one. */
    public String icon() {
        return icon;
    }
}
