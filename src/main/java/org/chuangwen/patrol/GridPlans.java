package org.chuangwen.patrol;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chuangwen.calendar.CityClock;

/** Each grid's plans, one after the other. */
@Dependent
class GridPlans {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CityClock clock;

    YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), clock.zone());
    }

    /** A grid's plans, the first one first. */
    List<PatrolPlan> of(long gridId) {
        return entityManager
                .createQuery("select p from PatrolPlan p where p.gridId = ?1 order by p.fromMonth", PatrolPlan.class)
                .setParameter(1, gridId)
                .getResultList();
    }

    /** The last of a grid's plans, in force or yet to come; empty if it is not to be walked any more or never was. */
    Optional<PatrolPlan> latest(long gridId) {
        return of(gridId).stream().reduce((before, later) -> later).filter(plan -> plan.timesPerMonth() > 0);
    }

    /** Those that are in force in this month or come later, and name the person. */
    Stream<PatrolPlan> naming(long personId) {
        return entityManager
                .createQuery(
                        "select p from PatrolPlan p where p.patrollerId = ?1 and not exists (select q.id from PatrolPlan q"
                                + " where q.gridId = p.gridId and q.fromMonth > p.fromMonth and q.fromMonth <= ?2)"
                                + " order by p.gridId, p.fromMonth",
                        PatrolPlan.class)
                .setParameter(1, personId)
                .setParameter(2, thisMonth().atDay(1))
                .getResultList()
                .stream();
    }

    /**
     * Sets what holds from a month on; plans for later months fall away.
     *
     * @param patrollerId null: the grid's own patroller
     */
    void set(long gridId, YearMonth from, int times, Long patrollerId) {
        List<PatrolPlan> plans = of(gridId);
        int revision = nextRevision(plans);
        plans.stream().filter(plan -> plan.from().isAfter(from)).forEach(entityManager::remove);
        PatrolPlan before = plans.stream()
                .filter(plan -> !plan.from().isAfter(from))
                .reduce((one, later) -> later)
                .orElse(null);
        LocalDate begin = today().isAfter(from.atDay(1)) ? today() : from.atDay(1);
        PatrolPlan plan = before == null ? new PatrolPlan(gridId, from, begin, revision) : at(from, before, revision);
        if (before != null && before.timesPerMonth() == 0) {
            plan.beginAnew(begin);
        }
        plan.change(times, patrollerId, revision);
        entityManager.persist(plan);
    }

    /** From this month on, or from when it begins if that is later, somebody else is named; null: the grid's own. */
    void passTo(Long patrollerId, PatrolPlan plan) {
        int revision = nextRevision(of(plan.gridId()));
        YearMonth from = plan.from().isAfter(thisMonth()) ? plan.from() : thisMonth();
        PatrolPlan passed = at(from, plan, revision);
        passed.change(plan.timesPerMonth(), patrollerId, revision);
        entityManager.persist(passed);
    }

    /** The grid has another patroller from now on: in the months before this one, it was the former. */
    void keepPast(long gridId, Long formerPatrollerId) {
        List<PatrolPlan> plans = of(gridId);
        List<PatrolPlan> past =
                plans.stream().filter(plan -> plan.from().isBefore(thisMonth())).toList();
        if (past.isEmpty()) {
            return;
        }
        PatrolPlan last = past.get(past.size() - 1);
        boolean goesOn = plans.stream().noneMatch(plan -> plan.from().equals(thisMonth()));
        if (last.isForOwnPatroller() && goesOn) {
            entityManager.persist(last.from(thisMonth(), nextRevision(plans)));
        }
        past.stream().filter(PatrolPlan::isForOwnPatroller).forEach(plan -> plan.wasFor(formerPatrollerId));
    }

    private static PatrolPlan at(YearMonth from, PatrolPlan plan, int revision) {
        return plan.from().equals(from) ? plan : plan.from(from, revision);
    }

    /** Two who change a grid's plans at once draw the same one, and only one of them is kept. */
    private static int nextRevision(List<PatrolPlan> plans) {
        return plans.stream().mapToInt(PatrolPlan::revision).max().orElse(-1) + 1;
    }
}
