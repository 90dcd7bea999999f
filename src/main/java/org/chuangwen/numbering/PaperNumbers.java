package org.chuangwen.numbering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/**
 * Numbers official papers without gaps: the series' row is locked until the transaction of the paper ends. To be asked
 * before the engine goes on, not by a step of its own: the year's first number is begun in a transaction beside, and
 * inside the engine's command there cannot be one.
 */
@Dependent
public class PaperNumbers {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PaperSeries papers;

    /** The next number of the series in that year, beginning with 1. */
    public int next(String series, int year) {
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
