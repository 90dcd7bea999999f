package org.chuangwen.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** The numbered unit of patrol within a community; a small grid has a parent. */
@Entity
public class Grid {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @Column(name = "community_id")
    private Long communityId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "leader_id")
    private Long leaderId;

    @Column(name = "patroller_id")
    private Long patrollerId;

    @Column(name = "dissolved_on")
    private LocalDate dissolvedOn;

    @Column(name = "successor_id")
    private Long successorId;

    @Version
    private int version;

    protected Grid() {}

    public Grid(String code, String name, Unit community, Long parentId, Long leaderId, Long patrollerId) {
        this.code = code;
        this.name = name;
        this.communityId = community.id();
        this.parentId = parentId;
        this.leaderId = leaderId;
        this.patrollerId = patrollerId;
    }

    public void rename(String newCode, String newName) {
        code = newCode;
        name = newName;
    }

    /** @param newParentId the grid whose small grid it becomes, null for a grid of its own */
    public void moveTo(Unit community, Long newParentId) {
        communityId = community.id();
        parentId = newParentId;
    }

    /** @param personId null: nobody leads it for now */
    public void leadBy(Long personId) {
        leaderId = personId;
    }

    /** @param personId null: nobody walks it for now */
    public void patrolBy(Long personId) {
        patrollerId = personId;
    }

    /** It is no more; the successor takes over its small grids and open cases. */
    public void dissolveInto(Grid successor, LocalDate day) {
        dissolvedOn = day;
        successorId = successor.id;
    }

    /** Whether it is still walked. */
    public boolean active() {
        return dissolvedOn == null;
    }

    /** Since when it is no more, null while it is walked. */
    public LocalDate dissolvedOn() {
        return dissolvedOn;
    }

    /** Which grid took over, null while it is walked. */
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

    public Long communityId() {
        return communityId;
    }

    /** The grid this small grid belongs to, null for a grid. */
    public Long parentId() {
        return parentId;
    }

    /** The person named for it, null if none is. */
    public Long leaderId() {
        return leaderId;
    }

    /** Who walks it, null if nobody does yet. */
    public Long patrollerId() {
        return patrollerId;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getCode() {
        return code;
    }
}
