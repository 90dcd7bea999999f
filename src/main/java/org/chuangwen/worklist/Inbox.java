package org.chuangwen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Audience;
import org.chuangwen.organisation.Role;

/**
 * What waits for somebody, due first. Each key of the actor's audience is one range scan of the audience index, cut off
 * at the page's length; their cost depends neither on the tasks of others nor on history nor on the page's number.
 */
@ApplicationScoped
@Transactional
public class Inbox {

    /** The most that is counted; a larger count says so. */
    public static final int COUNTED = 1000;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * One page of what waits for the actor.
     *
     * @param after where the page before ended, null for the first page
     */
    public List<WorkItem> todo(Actor actor, Position after, int limit) {
        return todo(actor, Set.of(), after, limit);
    }

    /**
     * One page of what waits for the actor in some steps only.
     *
     * @param steps the tasks' ids in their processes; none: all steps
     */
    public List<WorkItem> todo(Actor actor, Collection<String> steps, Position after, int limit) {
        String scan = "(select due_at, work_item_id from work_item_audience where audience = ?"
                + (after == null ? "" : " and (due_at, work_item_id) > (?, ?)")
                + (steps.isEmpty()
                        ? ""
                        : " and exists (select 1 from work_item w where w.id = work_item_id and w.step in ("
                                + String.join(", ", Collections.nCopies(steps.size(), "?")) + "))")
                + " order by due_at, work_item_id limit ?)";
        List<String> audiences = List.copyOf(Audience.keysOf(actor));
        Query query = entityManager.createNativeQuery("select work_item_id from ("
                + String.join(" union ", Collections.nCopies(audiences.size(), scan))
                + ") as mine order by due_at, work_item_id limit " + limit);
        int parameter = 1;
        for (String audience : audiences) {
            query.setParameter(parameter++, audience);
            if (after != null) {
                query.setParameter(parameter++, after.at());
                query.setParameter(parameter++, after.id());
            }
            for (String step : steps) {
                query.setParameter(parameter++, step);
            }
            query.setParameter(parameter++, limit);
        }
        List<String> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add((String) id);
        }
        return inOrder(ids);
    }

    /** How much waits for the actor; at most {@link #COUNTED} + 1. */
    public int todoCount(Actor actor) {
        List<String> audiences = List.copyOf(Audience.keysOf(actor));
        Query query = entityManager.createNativeQuery("select count(*) from ("
                + String.join(
                        " union ",
                        Collections.nCopies(
                                audiences.size(),
                                "(select work_item_id from work_item_audience where audience = ? limit " + (COUNTED + 1)
                                        + ")"))
                + ") as mine");
        for (int i = 0; i < audiences.size(); i++) {
            query.setParameter(i + 1, audiences.get(i));
        }
        return Math.min(COUNTED + 1, ((Number) query.getSingleResult()).intValue());
    }

    /** One page of what the actor has done, latest first. */
    public List<WorkItem> done(Actor actor, Position after, int limit) {
        String scan = "select w from WorkItem w where w.doneBy = :person"
                + (after == null ? "" : " and (w.doneAt < :at or w.doneAt = :at and w.id > :id)")
                + " order by w.doneAt desc, w.id";
        var query = entityManager.createQuery(scan, WorkItem.class).setParameter("person", actor.personId());
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** One page of what the actor set going, latest first. */
    public List<StartedProcess> started(Actor actor, Position after, int limit) {
        String scan = "select s from StartedProcess s where s.startedBy = :person"
                + (after == null ? "" : " and (s.startedAt < :at or s.startedAt = :at and s.subject > :id)")
                + " order by s.startedAt desc, s.subject";
        var query = entityManager.createQuery(scan, StartedProcess.class).setParameter("person", actor.personId());
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** What a task is about, empty if there is no such task. For those who have been told of it already. */
    Optional<String> subjectOf(String itemId) {
        return Optional.ofNullable(entityManager.find(WorkItem.class, itemId)).map(WorkItem::subject);
    }

    /**
     * What is open for anybody of a role in these units, due first, whoever of them has taken it.
     *
     * @param before only what is due before then
     */
    public List<WorkItem> openOfUnits(Role role, Set<Long> unitIds, Instant before, int limit) {
        return entityManager
                .createQuery(
                        "select w from WorkItem w where w.unitId in ?1 and w.state = ?2 and w.dueAt < ?3 and w.role = ?4"
                                + " order by w.dueAt, w.id",
                        WorkItem.class)
                .setParameter(1, unitIds)
                .setParameter(2, WorkItem.State.OPEN)
                .setParameter(3, before)
                .setParameter(4, role)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All tasks the subject has had, oldest first. */
    public List<WorkItem> allOf(String subject) {
        return entityManager
                .createQuery("select w from WorkItem w where w.subject = ?1 order by w.createdAt, w.id", WorkItem.class)
                .setParameter(1, subject)
                .getResultList();
    }

    /** The subject's open tasks: what waits, for whom. */
    public List<WorkItem> openOf(String subject) {
        return entityManager
                .createQuery(
                        "select w from WorkItem w where w.subject = ?1 and w.state = ?2 order by w.createdAt, w.id",
                        WorkItem.class)
                .setParameter(1, subject)
                .setParameter(2, WorkItem.State.OPEN)
                .getResultList();
    }

    /** The subject's open tasks that are the actor's to do, the one due first at the beginning. */
    public List<WorkItem> mineOf(Actor actor, String subject) {
        List<?> ids = entityManager
                .createNativeQuery("select distinct w.due_at, w.id from work_item w"
                        + " join work_item_audience a on a.work_item_id = w.id"
                        + " where w.subject = :subject and w.state = 'OPEN' and a.audience in (:keys)"
                        + " order by w.due_at, w.id")
                .setParameter("subject", subject)
                .setParameter("keys", Audience.keysOf(actor))
                .getResultList();
        return ids.stream()
                .map(row -> entityManager.find(WorkItem.class, ((Object[]) row)[1]))
                .toList();
    }

    private List<WorkItem> inOrder(List<String> ids) {
        Map<String, WorkItem> items = entityManager
                .createQuery("select w from WorkItem w where w.id in ?1", WorkItem.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(WorkItem::id, Function.identity()));
        return ids.stream().map(items::get).toList();
    }

    /**
     * Where a page ended.
     *
     * @param at the last row's due time, or the time it was done or started
     * @param id the last row's id
     */
    public record Position(Instant at, String id) {

        /** As a page's address carries it. */
        @Override
        public String toString() {
            return at + "_" + id;
        }

        /** @throws org.chuangwen.problem.InvalidInput naming {@code after} if the text is no position */
        public static Position parse(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            int cut = text.indexOf('_');
            // No database knows the years beyond.
            if (!text.matches("\\d{4}-(?s:.*)")) {
                throw org.chuangwen.problem.InvalidInput.of("after", "problem.notAPosition");
            }
            try {
                return new Position(Instant.parse(text.substring(0, Math.max(cut, 0))), text.substring(cut + 1));
            } catch (java.time.format.DateTimeParseException e) {
                throw org.chuangwen.problem.InvalidInput.of("after", "problem.notAPosition");
            }
        }
    }
}
