package org.chuangwen.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.chuangwen.identity.Actor;

/** What is to become a table's next version; a table has one at most, which all administrators share. */
@Entity
@Table(name = "rule_draft")
public class RuleDraft {

    @Id
    @Column(name = "table_key")
    private String table;

    private String content;
    private int revision;

    @Column(name = "tried_revision")
    private Integer triedRevision;

    @Column(name = "based_on")
    private int basedOn;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected RuleDraft() {}

    RuleDraft(String table, int basedOn, List<RuleRow> rows, Actor by, Instant now) {
        this.table = table;
        this.basedOn = basedOn;
        change(rows, by, now);
    }

    final void change(List<RuleRow> rows, Actor by, Instant now) {
        content = RowsText.write(rows);
        revision++;
        changedBy = by.personId();
        changedByName = by.name();
        changedAt = now;
    }

    /** Somebody has seen what it would change as it stands now. */
    void tried() {
        triedRevision = revision;
    }

    public String table() {
        return table;
    }

    public List<RuleRow> rows() {
        return RowsText.read(content);
    }

    /** Goes up by one with each change: who saves says which one they saw. */
    public int revision() {
        return revision;
    }

    /** Whether it was tried out as it stands now. */
    public boolean isTried() {
        return triedRevision != null && triedRevision == revision;
    }

    /** The version from which it was made. */
    public int basedOn() {
        return basedOn;
    }

    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
