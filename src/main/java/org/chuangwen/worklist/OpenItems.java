package org.chuangwen.worklist;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chuangwen.identity.Audience;

/**
 * Finds what is open for somebody or for a unit, and locks it for change, always in the same order. By the rows of the
 * inboxes: those hold nothing but what is open.
 */
@Dependent
class OpenItems {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager entityManager;

    List<WorkItem> lockAssignedTo(long personId) {
        return lock(idsOf(Audience.keysOfTask(personId, null, null))).stream()
                .filter(item -> item.assigneeId() != null && item.assigneeId() == personId)
                .toList();
    }

    List<WorkItem> lockOfUnits(Set<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        Set<String> ids = new TreeSet<>();
        List<String> keys = new ArrayList<>(Audience.keysOfUnits(unitIds));
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            ids.addAll(idsOf(keys.subList(from, Math.min(from + AT_ONCE, keys.size()))));
        }
        ids.addAll(claimedIn(unitIds));
        return lock(ids).stream()
                .filter(item -> unitIds.contains(item.unitId()))
                .toList();
    }

    private Set<String> idsOf(Collection<String> keys) {
        return texts(entityManager
                .createNativeQuery("select work_item_id from work_item_audience where audience in (:keys)")
                .setParameter("keys", keys)
                .getResultList());
    }

    /** What somebody has claimed stands under their name only. */
    private Set<String> claimedIn(Set<Long> unitIds) {
        return texts(entityManager
                .createNativeQuery("select w.id from work_item_audience a join work_item w on w.id = a.work_item_id"
                        + " where a.audience like 'person:%' and w.unit_id in (:units)")
                .setParameter("units", unitIds)
                .getResultList());
    }

    private List<WorkItem> lock(Collection<String> found) {
        List<String> ids = new ArrayList<>(new TreeSet<>(found));
        List<WorkItem> items = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            items.addAll(entityManager
                    .createQuery(
                            "select w from WorkItem w where w.id in ?1 and w.state = ?2 order by w.id", WorkItem.class)
                    .setParameter(1, ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .setParameter(2, WorkItem.State.OPEN)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList());
        }
        return items;
    }

    private static Set<String> texts(List<?> rows) {
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.add((String) row));
        return texts;
    }
}
