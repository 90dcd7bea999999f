package org.chuangwen.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.chuangwen.problem.Conflict;

/** What one member due has to do with one item: interest, written opinion, statement, vote. */
@Entity
@Table(name = "item_seat")
public class ItemSeat {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "item_id")
    private AgendaItem item;

    @Column(name = "person_id")
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Recusal recusal = Recusal.NONE;

    @Column(name = "recusal_reason")
    private String recusalReason;

    @Column(name = "recused_by")
    private String recusedBy;

    private String opinion;

    @Column(name = "opinion_at")
    private Instant opinionAt;

    @Enumerated(EnumType.STRING)
    private Vote vote;

    private String statement;

    @Column(name = "voted_at")
    private Instant votedAt;

    @Column(name = "rule_id")
    private Long ruleId;

    private Boolean present;

    protected ItemSeat() {}

    ItemSeat(AgendaItem item, long personId) {
        this.item = item;
        this.personId = personId;
    }

    /** The item is closed: whether the member was there is kept, whoever comes or leaves later. */
    void close(boolean wasThere) {
        present = wasThere;
    }

    /** The system found a reason. */
    void proposeRecusal(String why) {
        recusal = Recusal.PROPOSED;
        recusalReason = why;
    }

    /** @param by the name of the member or secretary who says so */
    void recuse(String why, String by) {
        recusal = Recusal.RECUSED;
        recusalReason = why == null || why.isBlank() ? recusalReason : why.strip();
        recusedBy = by;
    }

    void keep(String why, String by) {
        recusal = Recusal.DISMISSED;
        recusalReason = why.strip();
        recusedBy = by;
    }

    void opine(String text, Instant now) {
        opinion = text.strip();
        opinionAt = now;
    }

    /** @throws Conflict if the member is recused or has voted */
    void vote(Vote cast, String said, VotingRule rule, Instant now) {
        if (recusal == Recusal.RECUSED) {
            throw new Conflict("meeting.isRecused");
        }
        if (vote != null) {
            throw new Conflict("meeting.hasVoted");
        }
        vote = cast;
        statement = said == null || said.isBlank() ? null : said.strip();
        votedAt = now;
        ruleId = rule.id();
    }

    /** Whether the member was there when the item was closed; null while it is open, or if it was withdrawn. */
    public Boolean present() {
        return present;
    }

    public AgendaItem item() {
        return item;
    }

    public Long personId() {
        return personId;
    }

    public Recusal recusal() {
        return recusal;
    }

    public boolean isRecused() {
        return recusal == Recusal.RECUSED;
    }

    /** Null if none was found or said. */
    public String recusalReason() {
        return recusalReason;
    }

    /** Null unless somebody decided on it. */
    public String recusedBy() {
        return recusedBy;
    }

    /** The written opinion of an absent member: kept, never counted. Null if none. */
    public String opinion() {
        return opinion;
    }

    public Instant opinionAt() {
        return opinionAt;
    }

    /** Null before. */
    public Vote vote() {
        return vote;
    }

    /** What the member said, null if nothing. */
    public String statement() {
        return statement;
    }

    /** Null before. */
    public Instant votedAt() {
        return votedAt;
    }

    /** The version of the rule that the vote was cast under, null before. */
    public Long ruleId() {
        return ruleId;
    }
}
