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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.problem.Conflict;

/** Something that a party group decides, once. A deferred one goes on as a new item. */
@Entity
@Table(name = "agenda_item")
public class AgendaItem {

    private static final String SEPARATOR = "\n";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Column(name = "unit_id")
    private Long unitId;

    private String subject;

    @Column(name = "open_subject")
    private String openSubject;

    private String title;
    private BigDecimal amount;
    private boolean major;

    @Column(name = "applicant_id")
    private Long applicantId;

    private String concerned;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "papers_at")
    private Instant papersAt;

    @ManyToOne
    @JoinColumn(name = "continues_id")
    private AgendaItem continues;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    @ManyToOne
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Column(name = "place_on_agenda")
    private Integer place;

    private String motion;

    @Column(name = "least_amount")
    private BigDecimal least;

    @Column(name = "motion_amount")
    private BigDecimal motionAmount;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reason;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "closed_at")
    private Instant closedAt;

    private Integer due;
    private Integer present;
    private Integer recused;

    @Column(name = "recused_present")
    private Integer recusedPresent;

    private Integer agree;
    private Integer disagree;

    @Column(name = "abstain")
    private Integer abstained;

    protected AgendaItem() {}

    AgendaItem(String number, long unitId, Long applicantId, AgendaProposal proposal, long proposedBy, Instant now) {
        this.number = number;
        this.unitId = unitId;
        this.applicantId = applicantId;
        this.subject = proposal.subject();
        this.openSubject = subject;
        this.title = proposal.title().strip();
        this.amount = proposal.amount();
        this.least = proposal.least();
        this.major = proposal.major();
        this.concerned = proposal.concerned().isEmpty() ? null : String.join(SEPARATOR, proposal.concerned());
        this.proposedBy = proposedBy;
        this.proposedAt = now;
        this.papersAt = now;
        this.state = ItemState.PROPOSED;
    }

    /** What a deferred item goes on as. Its papers are those that members have had all along. */
    private AgendaItem(String number, AgendaItem deferred, Instant now) {
        this.number = number;
        this.unitId = deferred.unitId;
        this.applicantId = deferred.applicantId;
        this.subject = deferred.subject;
        this.title = deferred.title;
        this.amount = deferred.amount;
        this.least = deferred.least;
        this.major = deferred.major;
        this.concerned = deferred.concerned;
        this.proposedBy = deferred.proposedBy;
        this.proposedAt = now;
        this.papersAt = deferred.papersAt;
        this.continues = deferred;
        this.state = ItemState.PROPOSED;
    }

    /**
     * Somebody else turns out to have an interest.
     *
     * @throws Conflict if it is being voted on or closed
     */
    void concerns(List<String> more) {
        if (state != ItemState.PROPOSED) {
            require(ItemState.SCHEDULED);
        }
        concerned =
                Stream.concat(concerned().stream(), more.stream()).distinct().collect(Collectors.joining(SEPARATOR));
    }

    void schedule(Meeting at, int placeOnAgenda) {
        require(ItemState.PROPOSED);
        meeting = at;
        place = placeOnAgenda;
        state = ItemState.SCHEDULED;
    }

    /** The meeting does not take place. */
    void unschedule() {
        require(ItemState.SCHEDULED);
        meeting = null;
        place = null;
        state = ItemState.PROPOSED;
    }

    /**
     * Taken back by whoever proposed it. An item that a meeting has stays on that meeting's agenda as withdrawn.
     *
     * @param why null if nobody said
     * @throws Conflict if it is being voted on or closed
     */
    void withdraw(String why, Instant now) {
        if (state != ItemState.PROPOSED && state != ItemState.SCHEDULED) {
            throw new Conflict(closedAt == null ? "meeting.itemIsVotedOn" : "meeting.itemClosed", title);
        }
        reason = why == null || why.isBlank() ? null : why.strip();
        close(ItemState.WITHDRAWN, now);
    }

    /**
     * 付议: from now on members vote on it.
     *
     * @param words what is put to the vote, null for the item as it is
     * @param granted at most the amount asked for; null for all of it
     */
    void put(String words, BigDecimal granted) {
        require(ItemState.SCHEDULED);
        motion = words == null || words.isBlank() ? null : words.strip();
        motionAmount = granted == null ? amount : granted;
        state = ItemState.STATEMENTS;
    }

    void awaitLastWord() {
        require(ItemState.STATEMENTS);
        state = ItemState.LAST_WORD;
    }

    /** The votes are counted. */
    void decide(Decision made, Tally tally, String numbered, Instant now) {
        require(ItemState.LAST_WORD);
        due = tally.presence().due();
        present = tally.presence().present();
        recused = tally.presence().recused();
        recusedPresent = tally.presence().recusedPresent();
        agree = tally.agree();
        disagree = tally.disagree();
        abstained = tally.abstain();
        decision = made;
        decisionNumber = numbered;
        close(made == Decision.DEFERRED ? ItemState.DEFERRED : ItemState.DECIDED, now);
    }

    /** 缓议, without a vote. */
    void defer(String why, Instant now) {
        require(ItemState.SCHEDULED);
        decision = Decision.DEFERRED;
        reason = why.strip();
        close(ItemState.DEFERRED, now);
    }

    /** The new item as which this deferred one goes on. */
    AgendaItem continued(String newNumber, Instant now) {
        require(ItemState.DEFERRED);
        return new AgendaItem(newNumber, this, now);
    }

    /** It is the open one of its subject now, the one before being closed. */
    void takeUpSubject() {
        openSubject = subject;
    }

    private void close(ItemState with, Instant now) {
        state = with;
        openSubject = null;
        closedAt = now;
    }

    /** @throws Conflict if it stands elsewhere by now: what is decided is never decided again */
    void require(ItemState expected) {
        if (state != expected) {
            throw new Conflict(closedAt == null ? "meeting.itemElsewhere" : "meeting.itemClosed", title);
        }
    }

    public Long id() {
        return id;
    }

    /** As {@code YT-2026-000012}. */
    public String number() {
        return number;
    }

    public Long unitId() {
        return unitId;
    }

    /** Of the room that proposed it, null for an item of the party group's own. */
    public String subject() {
        return subject;
    }

    public String title() {
        return title;
    }

    /** In yuan; null if it is not about money. */
    public BigDecimal amount() {
        return amount;
    }

    /** What must be granted at least if it passes, in yuan; null for nothing. */
    BigDecimal least() {
        return least;
    }

    public boolean major() {
        return major;
    }

    /** Null if it is the party group's own matter. */
    public Long applicantId() {
        return applicantId;
    }

    /** Names of people with an interest. */
    public List<String> concerned() {
        return concerned == null ? List.of() : List.of(concerned.split(SEPARATOR));
    }

    public Long proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Since when members have the papers. */
    public Instant papersAt() {
        return papersAt;
    }

    /** The deferred item that this one goes on from, null if none. */
    public AgendaItem continues() {
        return continues;
    }

    public ItemState state() {
        return state;
    }

    /** Null while no meeting has it. */
    public Meeting meeting() {
        return meeting;
    }

    /** Counted from 1; null while no meeting has it. */
    public Integer place() {
        return place;
    }

    /** What is put to the vote beside the title, null if nothing. */
    public String motion() {
        return motion;
    }

    /** The sum that is put to the vote, null before or if it is not about money. */
    public BigDecimal motionAmount() {
        return motionAmount;
    }

    /** Null before. */
    public Decision decision() {
        return decision;
    }

    /** Why it was deferred without a vote or withdrawn, else null. */
    public String reason() {
        return reason;
    }

    /** As on paper, null unless decided. */
    public String decisionNumber() {
        return decisionNumber;
    }

    /** Null while open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** The votes as they were counted, null if it was not voted on. */
    public Tally tally() {
        return due == null
                ? null
                : new Tally(new Presence(due, present, recused, recusedPresent), agree, disagree, abstained);
    }
}
