package org.chuangwen.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;

/** Sets how often each grid is to be walked. Leaders, dispatchers and administrators do. */
@ApplicationScoped
@Transactional
public class PatrolPlans {

    /** The most patrols of a grid in a month. */
    public static final int MOST = 200;

    private static final List<Role> PLANNERS = List.of(Role.LEADER, Role.DISPATCHER, Role.ADMINISTRATOR);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private Walkers walkers;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** Whether the actor sets plans. */
    public boolean mayPlan(Actor actor) {
        return PLANNERS.stream().anyMatch(actor::has);
    }

    /** Who may walk the grid, by name; empty if there is no such grid or the actor plans nothing. */
    public List<Person> walkers(Actor actor, String gridCode) {
        return Optional.of(gridCode)
                .filter(code -> mayPlan(actor))
                .flatMap(organisation::gridWithCode)
                .map(walkers::of)
                .orElse(List.of());
    }

    /** Whom the grid's plan names; empty if nobody, so that its own patroller walks it. */
    public Optional<Person> named(Actor actor, String gridCode) {
        return Optional.of(gridCode)
                .filter(code -> mayPlan(actor))
                .flatMap(organisation::gridWithCode)
                .map(grid -> entityManager.find(PatrolPlan.class, grid.id()))
                .map(PatrolPlan::patrollerId)
                .flatMap(organisation::person);
    }

    /**
     * Sets a grid's plan.
     *
     * @param times in a month; 0: there is no plan any more
     * @param patroller a username, null or empty: the grid's own patroller
     * @param version as the actor saw it, null if there was no plan
     * @throws NotAllowed if the actor plans nothing
     * @throws NotFound if there is no such grid
     * @throws Conflict if somebody has changed the plan since
     * @throws org.chuangwen.problem.InvalidInput naming {@code times} or {@code patroller}
     */
    public void plan(Actor actor, String gridCode, Integer times, String patroller, Integer version) {
        Role role = planner(actor);
        Grid grid = organisation.gridWithCode(gridCode).orElseThrow(NotFound::new);
        FieldErrors errors = new FieldErrors();
        if (times == null) {
            errors.add("times", "problem.required");
        } else if (times < 0 || times > MOST) {
            errors.add("times", "problem.outOfRange", 0, MOST);
        }
        Long person = patroller(grid, patroller, errors);
        errors.throwIfAny();
        PatrolPlan plan = entityManager.find(PatrolPlan.class, grid.id());
        if (!java.util.Objects.equals(plan == null ? null : plan.version(), version)) {
            throw new Conflict("problem.changedMeanwhile");
        }
        int before = plan == null ? 0 : plan.timesPerMonth();
        if (plan == null && times > 0) {
            entityManager.persist(new PatrolPlan(grid.id(), times, person, today()));
        } else if (plan != null && times > 0) {
            plan.change(times, person);
        } else if (plan != null) {
            entityManager.remove(plan);
        }
        journal.add(entry(actor, role, grid)
                .fact("timesBefore", before)
                .fact("times", times)
                .fact("patroller", patroller));
    }

    /**
     * Gives each grid, and each small grid if wanted, that has no plan yet the same one.
     *
     * @return how many were given one
     */
    public int planTheRest(Actor actor, Integer times, boolean smallGridsToo) {
        Role role = planner(actor);
        if (times == null || times < 1 || times > MOST) {
            throw org.chuangwen.problem.InvalidInput.of("times", "problem.outOfRange", 1, MOST);
        }
        Set<Long> planned = entityManager
                .createQuery("select p.gridId from PatrolPlan p", Long.class)
                .getResultStream()
                .collect(Collectors.toSet());
        List<Grid> rest = organisation.grids().stream()
                .filter(grid -> !planned.contains(grid.id()) && (smallGridsToo || grid.parentId() == null))
                .toList();
        for (Grid grid : rest) {
            entityManager.persist(new PatrolPlan(grid.id(), times, null, today()));
            journal.add(entry(actor, role, grid).fact("timesBefore", 0).fact("times", times));
        }
        return rest.size();
    }

    private Long patroller(Grid grid, String username, FieldErrors errors) {
        if (username == null || username.isBlank()) {
            return null;
        }
        Person person = organisation.personNamed(username.strip()).orElse(null);
        if (person == null || !walkers.include(grid, person.id())) {
            errors.add("patroller", "patrol.noPatroller", username.strip());
            return null;
        }
        return person.id();
    }

    private Role planner(Actor actor) {
        return PLANNERS.stream()
                .filter(actor::has)
                .findFirst()
                .orElseThrow(() -> new NotAllowed("problem.roleMissing"));
    }

    private JournalEntry entry(Actor actor, Role role, Grid grid) {
        return new JournalEntry("patrol-plan:" + grid.id(), "planPatrols", clock.now()).by(actor, role);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), clock.zone());
    }
}
