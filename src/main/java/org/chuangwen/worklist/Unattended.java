package org.chuangwen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/** What waits for somebody who is not there: nobody active holds the role in its unit or above. */
@ApplicationScoped
@Transactional
public class Unattended {

    /** The most that is listed. */
    public static final int LISTED = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    /** Whom a task is for, where it is nobody's own. */
    private record Asked(Role role, Long unitId) {}

    /**
     * Due first.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     */
    public List<WorkItem> list(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Set<Asked> held = held();
        // There are few roles and units, however many tasks are open: those are looked at once, and only what nobody
        // holds is read.
        return Stream.concat(
                        asked().stream().filter(asked -> isNobodys(asked, held)).flatMap(asked -> open(asked).stream()),
                        ofThoseWhoLeft().stream())
                .sorted(Comparator.comparing(WorkItem::dueAt).thenComparing(WorkItem::id))
                .limit(LISTED)
                .toList();
    }

    private Set<Asked> held() {
        return entityManager
                .createQuery(
                        "select distinct a.role, a.unitId from Appointment a, Person p where p.id = a.personId"
                                + " and p.active = true",
                        Object[].class)
                .getResultStream()
                .map(row -> new Asked((Role) row[0], (Long) row[1]))
                .collect(Collectors.toSet());
    }

    /** By the rows of the inboxes, which hold nothing but what is open: what it costs does not grow with history. */
    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Object row : entityManager
                .createNativeQuery("select distinct w.role, w.unit_id from (select distinct work_item_id"
                        + " from work_item_audience) a join work_item w on w.id = a.work_item_id"
                        + " where w.assignee_id is null")
                .getResultList()) {
            Object[] cells = (Object[]) row;
            asked.add(new Asked(Role.valueOf((String) cells[0]), ((Number) cells[1]).longValue()));
        }
        return asked;
    }

    /** As {@link org.chuangwen.identity.Audience} has it: holders of the role in the unit or above it see the task. */
    private boolean isNobodys(Asked asked, Set<Asked> held) {
        String path = organisation.unit(asked.unitId()).map(Unit::path).orElseThrow();
        return Stream.of(path.split("/"))
                .filter(id -> !id.isEmpty())
                .noneMatch(id -> held.contains(new Asked(asked.role(), Long.valueOf(id))));
    }

    private List<WorkItem> open(Asked asked) {
        return entityManager
                .createQuery(
                        "select w from WorkItem w where w.state = ?1 and w.assigneeId is null and w.role = ?2"
                                + " and w.unitId = ?3 order by w.dueAt, w.id",
                        WorkItem.class)
                .setParameter(1, WorkItem.State.OPEN)
                .setParameter(2, asked.role())
                .setParameter(3, asked.unitId())
                .setMaxResults(LISTED)
                .getResultList();
    }

    private List<WorkItem> ofThoseWhoLeft() {
        List<WorkItem> items = new ArrayList<>();
        entityManager
                .createNativeQuery("select w.id from person p join work_item_audience a"
                        + " on a.audience = 'person:' || cast(p.id as varchar(20))"
                        + " join work_item w on w.id = a.work_item_id where p.active = false"
                        + " order by w.due_at, w.id limit " + LISTED)
                .getResultList()
                .forEach(id -> items.add(entityManager.find(WorkItem.class, id)));
        return items;
    }
}
