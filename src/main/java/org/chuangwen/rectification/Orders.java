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

    /** The units that had this case at any time: who sent it back may still look it up. */
    List<Long> unitsEverOrdered(RectificationCase of) {
        if (of.currentOrder() == null) {
            return List.of();
        }
        return entityManager
                .createQuery("select distinct o.unitId from RectificationOrder o where o.caseId = ?1", Long.class)
                .setParameter(1, of.id())
                .getResultList();
    }
}
