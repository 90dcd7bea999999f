package org.chuangwen.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

/**
 * Begins a year's series of official papers, in a transaction of its own: whoever comes second fails here alone, not
 * with the step that needs the number.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PaperSeries {

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws PersistenceException if the series has been begun already */
    void begin(String series, int year) {
        entityManager
                .createNativeQuery("insert into paper_number (series, \"year\", last_number) values (?, ?, 0)")
                .setParameter(1, series)
                .setParameter(2, year)
                .executeUpdate();
    }
}
