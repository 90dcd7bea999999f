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

    /** The name of its picture, null for the common one. */
    public String icon() {
        return icon;
    }
}
