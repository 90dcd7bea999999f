package org.chuangwen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Role;

/** What waits for somebody who is not there: nobody active holds the role in its unit or above. */
@ApplicationScoped
@Transactional
public class Unattended {

    /** The most that is listed. */
    public static final int LISTED = 200;

    private static final String KEYS_OF_PEOPLE = "select ap.role || ':' || cast(ap.unit_id as varchar(20))"
            + " from appointment ap join person p on p.id = ap.person_id where p.active = true"
            + " union all select 'person:' || cast(id as varchar(20)) from person where active = true";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Due first.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor is no administrator
     */
    public List<WorkItem> list(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        List<WorkItem> items = new ArrayList<>();
        entityManager
                .createNativeQuery("select w.id from work_item w join (select a.work_item_id from work_item_audience a"
                        + " left join (" + KEYS_OF_PEOPLE + ") as k (audience) on k.audience = a.audience"
                        + " group by a.work_item_id having count(k.audience) = 0) as nobodys on nobodys.work_item_id = w.id"
                        + " order by w.due_at, w.id limit " + LISTED)
                .getResultList()
                .forEach(id -> items.add(entityManager.find(WorkItem.class, id)));
        return items;
    }
}
