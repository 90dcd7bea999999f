package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads a case's orders. */
@Dependent
class Orders {

    @PersistenceContext
    private EntityManager entityManager;

    /** All orders of a case, in the order they were issued. */
    List<RectificationOrder> of(RectificationCase of) {
        if (of.currentOrder() == null) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select o from RectificationOrder o where o.caseId = ?1 order by o.id",
                        RectificationOrder.class)
                .setParameter(1, of.id())
                .getResultList();
    }

    /**
     * The order that the unit sent back, if that was the last it had of this case: it said that the case is not its,
     * whoever had it since. Not what was before the case was closed and opened again.
     */
    Optional<RectificationOrder> sentBackBy(long unitId, RectificationCase of) {
        RectificationOrder last = null;
        for (RectificationOrder order : of(of)) {
            if (order.state() == OrderState.FULFILLED) {
                last = null;
            } else if (order.unitId() == unitId) {
                last = order;
            }
        }
        return Optional.ofNullable(last).filter(order -> order.state() == OrderState.SENT_BACK);
    }

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
