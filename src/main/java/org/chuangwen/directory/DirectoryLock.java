package org.chuangwen.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Lets one change of the organisation in at a time. Not by the units' own rows: every step of a case refers to those,
 * and would have to wait.
 */
@Dependent
class DirectoryLock {

    @PersistenceContext
    private EntityManager entityManager;

    /** Waits until whoever is changing the organisation is done. */
    void take() {
        entityManager
                .createNativeQuery("select id from directory_lock where id = 1 for update")
                .getSingleResult();
    }
}
