package org.chuangwen.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.chuangwen.identity.Actor;

/** A version of a rule table that is or was in effect. Never changes; the one with the highest number is in effect. */
@Entity
@Table(name = "rule_version")
public class RuleVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "table_key")
    private String table;

    private int number;
    private String content;
    private String reason;

    @Column(name = "based_on")
    private Integer basedOn;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    @Column(name = "effective_at")
    private Instant effectiveAt;

    protected RuleVersion() {}

    /**
     * @param by null if it came with the program
     * @param basedOn the version from which it was made, null if none
     */
    RuleVersion(String table, int number, List<RuleLine> lines, String reason, Integer basedOn, Actor by, Instant now) {
        this.table = table;
        this.number = number;
        this.content = RowsText.writeLines(lines);
        this.reason = reason;
        this.basedOn = basedOn;
        this.madeBy = by == null ? null : by.personId();
        this.madeByName = by == null ? null : by.name();
        this.effectiveAt = now;
    }

    public String table() {
        return table;
    }

    /** 1 for the one that came with the program. */
    public int number() {
        return number;
    }

    /** @param inputs how many inputs the table has */
    List<RuleLine> lines(int inputs) {
        return RowsText.readLines(content, inputs);
    }

    /** Why it was made, null for the first. */
    public String reason() {
        return reason;
    }

    /** The version from which it was made, null for the first. */
    public Integer basedOn() {
        return basedOn;
    }

    /** Who put it into effect, null if it came with the program. */
    public String madeByName() {
        return madeByName;
    }

    /** Since when proposals follow it. */
    public Instant effectiveAt() {
        return effectiveAt;
    }
}
