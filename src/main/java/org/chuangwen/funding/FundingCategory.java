package org.chuangwen.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** 项目类别: what requests are for. The rules are written on its name. */
@Entity
@Table(name = "funding_category")
public class FundingCategory {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private boolean active;

    @Version
    private int version;

    protected FundingCategory() {}

    /** In use at once. */
    FundingCategory(String name) {
        this.name = name;
        this.active = true;
    }

    void rename(String to) {
        name = to;
    }

    /** @param inUse whether new requests can be for it */
    void use(boolean inUse) {
        active = inUse;
    }

    public Long id() {
        return id;
    }

    /** At most {@value FundingCategories#NAME_MOST} characters. */
    public String name() {
        return name;
    }

    /** Whether new requests can be for it; those that have it keep it. */
    public boolean active() {
        return active;
    }

    /** Goes up with each change: who changes it says which one they saw. */
    public int version() {
        return version;
    }
}
