package org.chuangwen.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.chuangwen.directory.GridPatrollerChanged;
import org.chuangwen.directory.PersonReassigned;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;

/**
 * Somebody no longer walks the grids that plans name them for: their successor does, or the grid's own patroller. What
 * was planned for months that are over stays as it was.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanHandover {

    @Inject
    private GridPlans plans;

    @Inject
    private Organisation organisation;

    @Inject
    private Walkers walkers;

    public void handOver(@Observes PersonReassigned reassigned) {
        plans.naming(reassigned.personId()).forEach(plan -> {
            Grid grid = organisation.grid(plan.gridId()).orElseThrow();
            if (!walkers.include(grid, reassigned.personId())) {
                Long successor = walkers.include(grid, reassigned.successorId()) ? reassigned.successorId() : null;
                plans.passTo(successor, plan);
            }
        });
    }

    public void keepPast(@Observes GridPatrollerChanged changed) {
        plans.keepPast(changed.gridId(), changed.formerId());
    }
}
