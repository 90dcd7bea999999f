package org.chuangwen.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A unit of the district's tree. */
@Entity
@Table(name = "org_unit")
public class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @jakarta.persistence.Column(name = "parent_id")
    private Long parentId;

    private String path;

    protected Unit() {}

    public Unit(String code, String name, UnitKind kind, Unit parent) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.parentId = parent == null ? null : parent.id;
        this.path = parent == null ? "/" : parent.path;
    }

    /** To be called once the id is known: a unit's path ends with its own id. */
    void completePath() {
        path = path + id + "/";
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public UnitKind kind() {
        return kind;
    }

    /** The superior unit's id, null at the root. */
    public Long parentId() {
        return parentId;
    }

    /** The ids from the root down to this unit, as {@code /1/4/17/}. */
    public String path() {
        return path;
    }

    // For pages, whose expression language reads properties.
    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
