package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.patrol.GridProgress;
import org.chuangwen.patrol.Patrol;
import org.chuangwen.patrol.PatrolBook;
import org.chuangwen.patrol.PatrolPlans;
import org.chuangwen.patrol.Patrols;
import org.chuangwen.patrol.Spot;

/** Plans the demo's patrols, and has those of the last month and of this one walked as far as it has come. */
@Dependent
class DemoPatrols {

    private static final String PLANNER = "leader1";
    private static final int TIMES = 8;
    private static final LocalTime MORNING = LocalTime.of(8, 20);
    private static final Spot DISTRICT = new Spot(24.3261, 109.4248);

    @Inject
    private DemoPlayers players;

    @Inject
    private DemoCaseFile cases;

    @Inject
    private PatrolPlans plans;

    @Inject
    private PatrolBook book;

    @Inject
    private Patrols patrols;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private CityClock clock;

    /** As if the plans had been there since the beginning of the last month. */
    void plan() {
        Instant now = clock.now();
        clock.holdAt(begin(book.thisMonth().minusMonths(1)));
        plans.planTheRest(players.named(PLANNER), TIMES, false);
        clock.holdAt(now);
    }

    /**
     * Leaves the clock held where it was. What the patrollers report is begun while they are on their way; as much else
     * is walked as is due, but a little less in every fourth grid.
     */
    void walk() {
        Instant now = clock.now();
        YearMonth month = book.thisMonth();
        List<DemoWalk> walks = new ArrayList<>(findings(now));
        Stream.of(month.minusMonths(1), month).forEach(of -> addUsual(walks, of, now));
        walks.stream().sorted(Comparator.comparing(DemoWalk::begin)).forEach(this::walk);
        clock.holdAt(now);
    }

    private void walk(DemoWalk walk) {
        Actor patroller = players.named(walk.patroller());
        clock.holdAt(walk.begin());
        Patrol patrol = patrols.start(patroller, walk.gridCode(), DISTRICT);
        clock.holdAt(walk.end());
        patrols.end(patroller, patrol.id(), DISTRICT, null);
    }

    /** Those on which the demo's cases are found. */
    private List<DemoWalk> findings(Instant now) {
        var found = cases.read();
        List<Step> reports = Step.all().stream()
                .filter(step -> step.is(Step.REPORT) && step.actor().startsWith("patroller"))
                .toList();
        Duration longest =
                reports.stream().map(Step::ago).max(Comparator.naturalOrder()).orElseThrow();
        Past past = new Past(workingClock.calendar(), now, longest);
        List<DemoWalk> walks = new ArrayList<>();
        for (Step step : reports) {
            String grid = found.get(step.caseNumber()).gridCode();
            walks.add(DemoWalk.around(past.before(step.ago()), walks.size(), grid, step.actor(), now));
        }
        return walks;
    }

    private void addUsual(List<DemoWalk> walks, YearMonth month, Instant now) {
        List<Instant> mornings = mornings(month, now);
        // Where much was found nobody would believe that the patroller is behind.
        List<GridProgress> grids = book.progress(players.named(PLANNER), month).stream()
                .sorted(Comparator.comparing((GridProgress grid) -> walked(walks, grid, month))
                        .thenComparing(GridProgress::gridCode))
                .toList();
        for (int i = 0; i < grids.size() && !mornings.isEmpty(); i++) {
            GridProgress grid = grids.get(i);
            boolean behind = i < grids.size() / 4;
            int wanted = (behind ? grid.due() - 1 - i % 2 : grid.due() + i % 2) - walked(walks, grid, month);
            for (int k = 0; k < wanted; k++) {
                Instant morning = mornings.get(k * mornings.size() / wanted);
                walks.add(DemoWalk.usual(morning, i, k, grid.gridCode(), grid.patrollerUsername(), walks));
            }
        }
    }

    private int walked(List<DemoWalk> walks, GridProgress grid, YearMonth month) {
        return (int) walks.stream()
                .filter(walk -> walk.gridCode().equals(grid.gridCode()))
                .filter(walk ->
                        !walk.begin().isBefore(begin(month)) && walk.begin().isBefore(begin(month.plusMonths(1))))
                .count();
    }

    /** Of the working days of the month that are over; on holidays only if there were no others. */
    private List<Instant> mornings(YearMonth month, Instant now) {
        List<Instant> all = Stream.iterate(1, day -> day <= month.lengthOfMonth(), day -> day + 1)
                .map(day ->
                        month.atDay(day).atTime(MORNING).atZone(clock.zone()).toInstant())
                .filter(morning -> morning.plus(Duration.ofDays(1)).isBefore(now))
                .toList();
        List<Instant> working =
                all.stream().filter(workingClock.calendar()::isWorkingTime).collect(Collectors.toList());
        return working.isEmpty() ? all : working;
    }

    private Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.zone()).toInstant();
    }
}
