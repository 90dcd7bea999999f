package org.chuangwen.journal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;

/** One thing that happened. Names are kept as they were that day: a person may move on, a unit may be dissolved. */
@Entity
@Table(name = "journal_entry")
public class JournalEntry {

    /** Kept: {@code Json} searches all libraries for it at each call, which costs more than most documents. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String subject;
    private String action;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "actor_role")
    private String actorRole;

    @Column(name = "actor_unit")
    private String actorUnit;

    @Column(name = "on_behalf_of")
    private String onBehalfOf;

    @Column(name = "state_before")
    private String stateBefore;

    @Column(name = "state_after")
    private String stateAfter;

    private String remark;
    private String facts;

    protected JournalEntry() {}

    /**
     * @param subject the business number it happened to
     * @param action what happened, for example {@code dispatch}
     */
    public JournalEntry(String subject, String action, Instant occurredAt) {
        this.subject = subject;
        this.action = action;
        this.occurredAt = occurredAt;
    }

    /** Who did it and in which role; what nobody signs was done by the system itself. */
    public JournalEntry by(Actor actor, Role role) {
        actorId = actor.personId();
        actorName = actor.name();
        actorRole = role.name();
        actorUnit = actor.post(role).map(Actor.Post::unitName).orElse(null);
        return this;
    }

    public JournalEntry fromTo(Enum<?> before, Enum<?> after) {
        stateBefore = before == null ? null : before.name();
        stateAfter = after == null ? null : after.name();
        return this;
    }

    /** What the actor wrote, null for nothing. */
    public JournalEntry remark(String text) {
        remark = text == null || text.isBlank() ? null : text.strip();
        return this;
    }

    /** A fact of the step, for example the unit it was dispatched to; an empty value adds nothing. */
    public JournalEntry fact(String name, Object value) {
        if (value != null) {
            JsonObjectBuilder more = facts == null ? JSON.createObjectBuilder() : JSON.createObjectBuilder(parsed());
            facts = more.add(name, value.toString()).build().toString();
        }
        return this;
    }

    public Long id() {
        return id;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public String subject() {
        return subject;
    }

    public String action() {
        return action;
    }

    /** Null if the system did it. */
    public Long actorId() {
        return actorId;
    }

    /** Null if the system did it. */
    public String actorName() {
        return actorName;
    }

    /** Null if the system did it. */
    public Role actorRole() {
        return actorRole == null ? null : Role.valueOf(actorRole);
    }

    /** The unit the actor acted for, null if the system did it. */
    public String actorUnit() {
        return actorUnit;
    }

    /** Whose place the actor took, null if their own. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    /** Null for what changes no state. */
    public String stateBefore() {
        return stateBefore;
    }

    /** Null for what changes no state. */
    public String stateAfter() {
        return stateAfter;
    }

    /** Null if nothing was written. */
    public String remark() {
        return remark;
    }

    /** In the order they were added; never null. */
    public Map<String, String> facts() {
        Map<String, String> map = new LinkedHashMap<>();
        if (facts != null) {
            parsed().forEach((name, value) -> map.put(name, ((JsonString) value).getString()));
        }
        return map;
    }

    private JsonObject parsed() {
        try (var reader = JSON.createReader(new StringReader(facts))) {
            return reader.readObject();
        }
    }
}
