package org.chuangwen.worklist;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.stream.Collectors;

/** The rows that put an open task into inboxes: written together, in one statement, and removed together. */
@Dependent
class AudienceRows {

    @PersistenceContext
    private EntityManager entityManager;

    void write(WorkItem item, Collection<String> audiences) {
        Query insert = entityManager.createNativeQuery(
                "insert into work_item_audience (audience, due_at, work_item_id) values "
                        + audiences.stream().map(audience -> "(?, ?, ?)").collect(Collectors.joining(", ")));
        int parameter = 1;
        for (String audience : audiences) {
            insert.setParameter(parameter++, audience);
            insert.setParameter(parameter++, item.dueAt());
            insert.setParameter(parameter++, item.id());
        }
        insert.executeUpdate();
    }

    /** The item has another due time. */
    void postpone(WorkItem item) {
        entityManager
                .createNativeQuery("update work_item_audience set due_at = ? where work_item_id = ?")
                .setParameter(1, item.dueAt())
                .setParameter(2, item.id())
                .executeUpdate();
    }

    void remove(WorkItem item) {
        entityManager
                .createNativeQuery("delete from work_item_audience where work_item_id = ?")
                .setParameter(1, item.id())
                .executeUpdate();
    }
}
