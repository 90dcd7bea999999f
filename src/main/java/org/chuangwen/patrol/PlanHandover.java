package org.chuangwen.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.chuangwen.directory.PersonReassigned;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;

/** Somebody no longer walks the grids that plans name them for: their successor does, or the grid's own patroller. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanHandover {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private Walkers walkers;

    public void handOver(@Observes PersonReassigned reassigned) {
        for (PatrolPlan plan : entityManager
                .createQuery("select p from PatrolPlan p where p.patrollerId = ?1 order by p.gridId", PatrolPlan.class)
                .setParameter(1, reassigned.personId())
                .getResultList()) {
            Grid grid = organisation.grid(plan.gridId()).orElseThrow();
            if (!walkers.include(grid, reassigned.personId())) {
                Long successor = walkers.include(grid, reassigned.successorId()) ? reassigned.successorId() : null;
                plan.change(plan.timesPerMonth(), successor);
            }
        }
    }
}
