package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps the orders of listed supervision. */
@Dependent
class ListedSupervisions {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ListedSupervision proposed) {
        entityManager.persist(proposed);
    }

    /** The supervision that a case is under or proposed for, empty if none. */
    Optional<ListedSupervision> goingOn(RectificationCase of) {
        return latestOf(of).filter(listed -> !listed.state().isOver());
    }

    /** The last there was of a case, whatever became of it; empty if there was none. */
    Optional<ListedSupervision> latestOf(RectificationCase of) {
        return entityManager
                .createQuery(
                        "select s from ListedSupervision s where s.of = ?1 order by s.id desc", ListedSupervision.class)
                .setParameter(1, of)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * One page of what is public, the latest first.
     *
     * @param before the id of the last of the page before, null for the first page
     */
    List<ListedSupervision> published(Long before, int limit) {
        return entityManager
                .createQuery(
                        "select s from ListedSupervision s join fetch s.of where s.publishedAt is not null"
                                + " and (?1 is null or s.id < ?1) order by s.id desc",
                        ListedSupervision.class)
                .setParameter(1, before)
                .setMaxResults(limit)
                .getResultList();
    }
}
