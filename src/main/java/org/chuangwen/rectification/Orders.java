package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads a case's orders. */
@Dependent
class Orders {

    @PersistenceContext
    private EntityManager entityManager;

    /** All shares in an order, in the order they were asked for. */
    List<CoHandling> sharesIn(RectificationOrder order) {
        return entityManager
                .createQuery("select c from CoHandling c where c.order = ?1 order by c.id", CoHandling.class)
                .setParameter(1, order)
                .getResultList();
    }

    /** The units that had or helped with this case at any time: who sent it back may still look it up. */
    List<Long> unitsEverOrdered(RectificationCase of) {
        if (of.currentOrder() == null) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select o.unitId from RectificationOrder o where o.caseId = ?1"
                                + " union select c.unitId from CoHandling c where c.order.caseId = ?1",
                        Long.class)
                .setParameter(1, of.id())
                .getResultList();
    }
}
