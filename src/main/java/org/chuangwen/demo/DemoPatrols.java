package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.patrol.Patrol;
import org.chuangwen.patrol.PatrolPlans;
import org.chuangwen.patrol.Patrols;
import org.chuangwen.patrol.Spot;

/** Plans the demo's patrols, and has some of them walked in the days before. */
@Dependent
class DemoPatrols {

    private static final String PLANNER = "leader1";
    private static final int TIMES = 8;

    /** From the day before yesterday back, every so many days. */
    private static final List<Integer> DAYS_AGO = List.of(17, 13, 9, 6, 3, 1);

    private static final Duration WALK = Duration.ofMinutes(42);
    private static final Spot DISTRICT = new Spot(24.3261, 109.4248);

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private PatrolPlans plans;

    @Inject
    private Patrols patrols;

    @Inject
    private CityClock clock;

    /** As if the plans had been there for a month. */
    void plan() {
        Instant now = clock.now();
        clock.holdAt(now.minus(Duration.ofDays(31)));
        plans.planTheRest(actor(organisation.personNamed(PLANNER).orElseThrow().id()), TIMES, false);
        clock.holdAt(now);
    }

    /** Leaves the clock held where it was. Every fourth grid falls behind. */
    void walk() {
        Instant now = clock.now();
        List<Grid> grids = organisation.grids().stream()
                .filter(grid -> grid.parentId() == null)
                .toList();
        for (int i = 0; i < grids.size(); i++) {
            Actor patroller = actor(grids.get(i).patrollerId());
            for (int days : DAYS_AGO.subList(i % 4 == 3 ? 4 : 0, DAYS_AGO.size())) {
                clock.holdAt(now.minus(Duration.ofDays(days)));
                Patrol patrol = patrols.start(patroller, grids.get(i).code(), DISTRICT);
                clock.holdAt(clock.now().plus(WALK));
                patrols.end(patroller, patrol.id(), DISTRICT, null);
            }
        }
        clock.holdAt(now);
    }

    private Actor actor(long personId) {
        return actors.find(personId).orElseThrow();
    }
}
