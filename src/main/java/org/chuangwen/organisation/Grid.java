package org.chuangwen.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

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

    protected Grid() {}

    public Grid(String code, String name, Unit community, Long parentId, Long leaderId, Long patrollerId) {
        this.code = code;
        this.name = name;
        this.communityId = community.id();
        this.parentId = parentId;
        this.leaderId = leaderId;
        this.patrollerId = patrollerId;
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
