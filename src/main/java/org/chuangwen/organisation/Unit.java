package org.chuangwen.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

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

    @Column(name = "parent_id")
    private Long parentId;

    private String path;

    @Column(name = "dissolved_on")
    private LocalDate dissolvedOn;

    @Column(name = "dissolved_at")
    private Instant dissolvedAt;

    @Column(name = "successor_id")
    private Long successorId;

    @Version
    private int version;

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

    public void rename(String newCode, String newName) {
        code = newCode;
        name = newName;
    }

    /** Puts it below another unit. What stands below it follows by {@link #follow}. */
    public void moveBelow(Unit parent) {
        parentId = parent.id;
        path = parent.path + id + "/";
    }

    /** A superior was moved: the path's beginning changes. */
    public void follow(String oldPath, String newPath) {
        path = newPath + path.substring(oldPath.length());
    }

    /**
     * It is no more; the successor takes over what it had. It goes on standing below the successor, so that whoever
     * sees the successor's work sees its history.
     */
    public void dissolveInto(Unit successor, LocalDate day, Instant now) {
        dissolvedOn = day;
        dissolvedAt = now;
        successorId = successor.id;
        moveBelow(successor);
    }

    /** Whether it still works. */
    public boolean active() {
        return dissolvedOn == null;
    }

    /** Since when it is no more, null while it works. */
    public LocalDate dissolvedOn() {
        return dissolvedOn;
    }

    /** Who took over, null while it works. */
    public Long successorId() {
        return successorId;
    }

    /** Counts the changes. */
    public int version() {
        return version;
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
