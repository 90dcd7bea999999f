package org.chuangwen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * The table of failed sign-ins. Counting is one statement, so that of a hundred at the same moment none is lost, on
 * however many nodes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInFailures {

    /** What is older has expired, locks too. */
    private static final Duration KEPT = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entityManager;

    /** Until when any of these is locked, the latest; empty if none is. */
    Optional<Instant> lockedUntil(Collection<String> lanes, Instant now) {
        return Optional.ofNullable(entityManager
                .createQuery(
                        "select max(f.lockedUntil) from SignInFailure f where f.countedFor in ?1 and f.lockedUntil > ?2",
                        Instant.class)
                .setParameter(1, lanes)
                .setParameter(2, now)
                .getSingleResult());
    }

    /**
     * Counts one more, and locks with the last that was free. Begins again after a silence, and after a lock has ended.
     *
     * @return false if nothing was counted for this yet
     */
    boolean count(String lane, int most, Instant now) {
        Instant silence = now.minus(SignInLock.LOCKED_FOR);
        return entityManager
                        .createQuery("update SignInFailure f set"
                                + " f.lockedUntil = case when f.lockedUntil > ?2 then f.lockedUntil"
                                + " when f.lockedUntil is null and f.lastAt >= ?3 and f.failures + 1 >= ?4 then ?5"
                                + " else null end,"
                                + " f.failures = case when f.lockedUntil <= ?2 or f.lockedUntil is null and f.lastAt < ?3"
                                + " then 1 else f.failures + 1 end,"
                                + " f.lastAt = ?2"
                                + " where f.countedFor = ?1")
                        .setParameter(1, lane)
                        .setParameter(2, now)
                        .setParameter(3, silence)
                        .setParameter(4, most)
                        .setParameter(5, now.plus(SignInLock.LOCKED_FOR))
                        .executeUpdate()
                > 0;
    }

    /** Counts the first, and takes the occasion to remove what has expired. */
    void begin(String lane, Instant now) {
        entityManager
                .createQuery("delete from SignInFailure f where f.lastAt < ?1")
                .setParameter(1, now.minus(KEPT))
                .executeUpdate();
        entityManager.persist(new SignInFailure(lane, now));
    }

    /** Forgets what was counted. */
    void forget(String lane) {
        entityManager
                .createQuery("delete from SignInFailure f where f.countedFor = ?1")
                .setParameter(1, lane)
                .executeUpdate();
    }
}
