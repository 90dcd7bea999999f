package org.chuangwen.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 项目类别: what requests are for. The rules are written on its name. */
@Entity
@Table(name = "funding_category")
public class FundingCategory {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    protected FundingCategory() {}

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
