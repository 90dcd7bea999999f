package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.chuangwen.database.Dialect;

/** Numbers official papers by year, without gaps: the counter's row stays locked until the paper's transaction ends. */
@Dependent
class PaperNumbers {

    @PersistenceContext
    private EntityManager entityManager;

    /** The next number of the series in that year, beginning with 1. */
    int next(String series, int year) {
        entityManager
                .createNativeQuery(
                        Dialect.isPostgresql()
                                ? "insert into paper_number (series, \"year\", last_number) values (?, ?, 0)"
                                        + " on conflict do nothing"
                                : "merge into paper_number as p using (values (cast(? as varchar), cast(? as integer)))"
                                        + " as n (series, \"year\") on p.series = n.series and p.\"year\" = n.\"year\""
                                        + " when not matched then insert values (n.series, n.\"year\", 0)")
                .setParameter(1, series)
                .setParameter(2, year)
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        "update paper_number set last_number = last_number + 1 where series = ? and \"year\" = ?")
                .setParameter(1, series)
                .setParameter(2, year)
                .executeUpdate();
        return ((Number) entityManager
                        .createNativeQuery("select last_number from paper_number where series = ? and \"year\" = ?")
                        .setParameter(1, series)
                        .setParameter(2, year)
                        .getSingleResult())
                .intValue();
    }
}
