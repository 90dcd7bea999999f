package org.chuangwen.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;

/** Sets how often each grid is to be walked. Leaders, dispatchers and administrators do. */
@ApplicationScoped
@Transactional
public class PatrolPlans {

    /** The most patrols of a grid in a month. */
    public static final int MOST = 200;

    /** So many months ahead a plan may begin. */
    private static final int MOST_AHEAD = 12;

    private static final List<Role> PLANNERS = List.of(Role.LEADER, Role.DISPATCHER, Role.ADMINISTRATOR);

    @Inject
    private Organisation organisation;

    @Inject
    private GridPlans gridPlans;

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

    /**
     * What holds for a grid from a month on.
     *
     * @param times in a month; 0: no plan
     * @param patroller whom it names, null: nobody but the grid's own patroller
     * @param version to be sent along with a change
     */
    public record Planned(YearMonth from, int times, Person patroller, int version) {}

    /** The grid's plans, the latest first; empty if there is no such grid or the actor plans nothing. */
    public List<Planned> plans(Actor actor, String gridCode) {
        return Optional.of(gridCode)
                .filter(code -> mayPlan(actor))
                .flatMap(organisation::gridWithCode)
                .map(grid -> gridPlans.of(grid.id()).stream()
                        .map(this::planned)
                        .sorted(Comparator.comparing(Planned::from).reversed())
                        .toList())
                .orElse(List.of());
    }

    private Planned planned(PatrolPlan plan) {
        Person patroller = plan.patrollerId() == null
                ? null
                : organisation.person(plan.patrollerId()).orElse(null);
        return new Planned(plan.from(), plan.timesPerMonth(), patroller, plan.revision());
    }

    /** The month that it is. */
    public YearMonth thisMonth() {
        return gridPlans.thisMonth();
    }

    /**
     * From which month a change holds if nothing else is said: the next, but this one where the plan only began in it.
     */
    public YearMonth usualMonth(String gridCode) {
        return organisation
                .gridWithCode(gridCode)
                .map(grid -> usualMonth(grid.id()))
                .orElseGet(gridPlans::thisMonth);
    }

    private YearMonth usualMonth(long gridId) {
        YearMonth now = gridPlans.thisMonth();
        return gridPlans
                .latest(gridId)
                .filter(plan -> YearMonth.from(plan.countsFrom()).isBefore(now))
                .map(plan -> now.plusMonths(1))
                .orElse(now);
    }

    /**
     * Sets a grid's plan; the months before stay as they were planned.
     *
     * @param times in a month; 0: there is no plan any more
     * @param patroller a username, null or empty: the grid's own patroller
     * @param from the first month for which it holds, this one or a later one; null: as {@link #usualMonth} says
     * @param version as the actor saw it, null if there was no plan
     * @throws NotAllowed if the actor plans nothing
     * @throws NotFound if there is no such grid
     * @throws Conflict if somebody has changed the plan since
     * @throws InvalidInput naming {@code times}, {@code patroller} or {@code from}
     */
    public void plan(Actor actor, String gridCode, Integer times, String patroller, YearMonth from, Integer version) {
        Role role = planner(actor);
        Grid grid = organisation.gridWithCode(gridCode).orElseThrow(NotFound::new);
        FieldErrors errors = new FieldErrors();
        if (times == null) {
            errors.add("times", "problem.required");
        } else if (times < 0 || times > MOST) {
            errors.add("times", "problem.outOfRange", 0, MOST);
        }
        Long person = patroller(grid, patroller, errors);
        YearMonth begin = from == null ? usualMonth(grid.id()) : from;
        if (begin.isBefore(gridPlans.thisMonth())
                || begin.isAfter(gridPlans.thisMonth().plusMonths(MOST_AHEAD))) {
            errors.add("from", "patrol.fromElsewhen", gridPlans.thisMonth(), MOST_AHEAD);
        }
        errors.throwIfAny();
        Optional<PatrolPlan> before = gridPlans.latest(grid.id());
        if (!Objects.equals(before.map(PatrolPlan::revision).orElse(null), version)) {
            throw new Conflict("problem.changedMeanwhile");
        }
        int timesBefore = before.map(PatrolPlan::timesPerMonth).orElse(0);
        if (before.isPresent() || times > 0) {
            gridPlans.set(grid.id(), begin, times, person);
        }
        journal.add(entry(actor, role, grid)
                .fact("timesBefore", timesBefore)
                .fact("times", times)
                .fact("from", begin)
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
            throw InvalidInput.of("times", "problem.outOfRange", 1, MOST);
        }
        List<Grid> rest = organisation.grids().stream()
                .filter(grid -> smallGridsToo || grid.parentId() == null)
                .filter(grid -> gridPlans.latest(grid.id()).isEmpty())
                .toList();
        for (Grid grid : rest) {
            gridPlans.set(grid.id(), gridPlans.thisMonth(), times, null);
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
}
