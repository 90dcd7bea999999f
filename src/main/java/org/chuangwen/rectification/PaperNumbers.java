package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** Numbers official papers without gaps: the series' row is locked until the transaction of the paper ends. */
@Dependent
class PaperNumbers {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PaperSeries papers;

    /** The next number of the series in that year, beginning with 1. */
    int next(String series, int year) {
        if (!countUp(series, year)) {
            begin(series, year);
            countUp(series, year);
        }
        return ((Number) entityManager
                        .createNativeQuery("select last_number from paper_number where series = ? and \"year\" = ?")
                        .setParameter(1, series)
                        .setParameter(2, year)
                        .getSingleResult())
                .intValue();
    }

    private void begin(String series, int year) {
        try {
            papers.begin(series, year);
        } catch (PersistenceException e) {
            // Of several who number the first paper of a year at once, all but one find the series begun.
        }
    }

    private boolean countUp(String series, int year) {
        return entityManager
                        .createNativeQuery("update paper_number set last_number = last_number + 1"
                                + " where series = ? and \"year\" = ?")
                        .setParameter(1, series)
                        .setParameter(2, year)
                        .executeUpdate()
                > 0;
    }
}
