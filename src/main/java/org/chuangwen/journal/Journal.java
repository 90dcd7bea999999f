package org.chuangwen.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;

/** Adds to the record and reads it. There is no way to change or remove an entry. */
@ApplicationScoped
public class Journal {

    @PersistenceContext
    private EntityManager entityManager;

    /** Adds an entry in the step's own transaction: the step and its record commit together or not at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(JournalEntry entry) {
        entityManager.persist(entry);
    }

    /** Everything that happened to a subject, oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<JournalEntry> of(String subject) {
        return entityManager
                .createQuery("select e from JournalEntry e where e.subject = ?1 order by e.id", JournalEntry.class)
                .setParameter(1, subject)
                .getResultList();
    }

    /**
     * What happened across all subjects, latest first.
     *
     * @param after where the page before ended, null for the first page
     * @throws org.chuangwen.problem.NotAllowed if the actor is no auditor
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<JournalEntry> page(Actor actor, JournalFilter filter, Position after, int limit) {
        actor.require(Role.AUDITOR);
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.actorIds() != null) {
            conditions.add("e.actorId in :actors");
            parameters.put("actors", filter.actorIds());
        }
        if (filter.action() != null) {
            conditions.add("e.action = :action");
            parameters.put("action", filter.action());
        }
        if (filter.from() != null) {
            conditions.add("e.occurredAt >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("e.occurredAt < :to");
            parameters.put("to", filter.to());
        }
        if (after != null) {
            conditions.add("(e.occurredAt < :at or e.occurredAt = :at and e.id < :id)");
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        TypedQuery<JournalEntry> query = entityManager.createQuery(
                "select e from JournalEntry e"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by e.occurredAt desc, e.id desc",
                JournalEntry.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** Where a page ended. */
    public record Position(Instant at, long id) {

        /** As a page's address carries it. */
        @Override
        public String toString() {
            return at + "_" + id;
        }

        /** Null if the text is empty or no position. */
        public static Position parse(String text) {
            Matcher parts = TEXT.matcher(text == null ? "" : text);
            try {
                return parts.matches()
                        ? new Position(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2)))
                        : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\S{1,35})_(\\d{1,18})");
    }
}
