package org.chuangwen.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.chuangwen.organisation.Unit;

/** Tells again of what was dissolved lately. */
@ApplicationScoped
@Transactional
public class Succession {

    /** No step takes as long. */
    private static final Duration LATELY = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<UnitDissolved> dissolved;

    /** Whoever keeps work for such a unit passes on what has begun for it since. */
    public void tellAgain() {
        entityManager
                .createQuery("select u from Unit u where u.dissolvedAt > ?1 order by u.id", Unit.class)
                .setParameter(1, Instant.now().minus(LATELY))
                .getResultList()
                .forEach(unit -> dissolved.fire(new UnitDissolved(null, unit.id(), lastSuccessor(unit))));
    }

    /** Who took over may have been dissolved since. */
    private long lastSuccessor(Unit unit) {
        Unit last = unit;
        while (!last.active()) {
            last = entityManager.find(Unit.class, last.successorId());
        }
        return last.id();
    }
}
