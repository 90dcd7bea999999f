package org.chuangwen.rules;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.chuangwen.problem.NotFound;

/** Keeps versions and drafts. */
@Dependent
class Versions {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RuleTables tables;

    /** The number of the version in effect, 0 if there is none yet. */
    int current(String key) {
        Integer number = entityManager
                .createQuery("select max(v.number) from RuleVersion v where v.table = ?1", Integer.class)
                .setParameter(1, key)
                .getSingleResult();
        return number == null ? 0 : number;
    }

    /** @throws NotFound if there is no such version */
    RuleVersion version(String key, int number) {
        return entityManager
                .createQuery("select v from RuleVersion v where v.table = ?1 and v.number = ?2", RuleVersion.class)
                .setParameter(1, key)
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param below only versions with lower numbers */
    List<RuleVersion> latest(String key, int below, int most) {
        return entityManager
                .createQuery(
                        "select v from RuleVersion v where v.table = ?1 and v.number < ?2 order by v.number desc",
                        RuleVersion.class)
                .setParameter(1, key)
                .setParameter(2, below)
                .setMaxResults(most)
                .getResultList();
    }

    List<RuleLine> lines(RuleVersion version) {
        return version.lines(tables.table(version.table()).inputs().size());
    }

    void add(RuleVersion version) {
        entityManager.persist(version);
    }

    Optional<RuleDraft> draft(String key) {
        return Optional.ofNullable(entityManager.find(RuleDraft.class, key));
    }

    /** The draft, for change: whoever else wants to change it waits. */
    Optional<RuleDraft> lock(String key) {
        return Optional.ofNullable(entityManager.find(RuleDraft.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(RuleDraft draft) {
        entityManager.persist(draft);
    }

    void remove(RuleDraft draft) {
        entityManager.remove(draft);
    }
}
