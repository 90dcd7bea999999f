package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.organisation.Role;
import org.chuangwen.rectification.StageTime.Party;
import org.chuangwen.worklist.WorkItem;

/**
 * Whose hours were used: a party has the case for as long as any of its tasks is open; several at once count once. What
 * stands beside the main job (deciding on a request while the unit goes on) counts for who has it, too. Not the units'
 * is what a suspension lets them off. Their time under a limit in 紧急工作时 runs always, as that limit does.
 */
@Dependent
class StageTimes {

    @Inject
    private Orders orders;

    @Inject
    private DeadlineRequests requests;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private CityClock clock;

    /** One entry a party that has had the case, in the order of {@link Party}. */
    List<StageTime> of(RectificationCase of, List<WorkItem> tasks) {
        Instant now = clock.now();
        Map<Party, List<WorkItem>> byParty = new EnumMap<>(Party.class);
        tasks.forEach(task -> byParty.computeIfAbsent(partyOf(task.role()), party -> new ArrayList<>())
                .add(task));
        List<StageTime> times = new ArrayList<>();
        byParty.forEach((party, theirs) -> {
            Spans had =
                    Spans.merged(theirs.stream().map(task -> spanOf(task, now)).toList());
            boolean open = theirs.stream().anyMatch(StageTimes::isOpen);
            times.add(
                    party == Party.UNIT
                            ? new StageTime(party, ofUnits(of, had, now), open && !standsStill(of, now))
                            : new StageTime(party, had.sum(workingClock::workingTime), open));
        });
        return times;
    }

    private Duration ofUnits(RectificationCase of, Spans had, Instant now) {
        Spans counted = had.without(Spans.merged(requests.all(of).stream()
                .filter(DeadlineRequest::isSuspension)
                .map(suspension -> new Spans.Span(suspension.requestedAt(), standsStillUntil(suspension, now)))
                .toList()));
        Duration used = Duration.ZERO;
        List<Kept> set = limitsOf(of);
        for (int i = 0; i < set.size(); i++) {
            Instant end = i + 1 < set.size() ? set.get(i + 1).from() : now;
            Spans under = counted.within(set.get(i).from(), end);
            used = used.plus(
                    set.get(i).limit().unit() == LimitUnit.URGENT_HOUR
                            ? under.sum(Duration::between)
                            : under.sum(workingClock::workingTime));
        }
        return used;
    }

    private boolean standsStill(RectificationCase of, Instant now) {
        return requests.all(of).stream().anyMatch(request -> request.isSuspending() && now.isBefore(request.until()));
    }

    private static Instant standsStillUntil(DeadlineRequest suspension, Instant now) {
        Instant end = suspension.endedAt() == null ? suspension.until() : suspension.endedAt();
        return end.isBefore(now) ? end : now;
    }

    /** A limit and since when it was the one to keep. */
    private record Kept(TimeLimit limit, Instant from) {}

    private List<Kept> limitsOf(RectificationCase of) {
        List<Kept> limits = new ArrayList<>();
        for (RectificationOrder order : orders.of(of)) {
            limits.add(new Kept(order.dispatchedLimit(), order.issuedAt()));
            limits.add(new Kept(order.limit(), order.limitFrom()));
        }
        return limits;
    }

    private static Spans.Span spanOf(WorkItem task, Instant now) {
        return new Spans.Span(task.createdAt(), isOpen(task) ? now : task.doneAt());
    }

    private static boolean isOpen(WorkItem task) {
        return task.state() == WorkItem.State.OPEN;
    }

    private static Party partyOf(Role role) {
        return switch (role) {
            case DISPATCHER -> Party.OFFICE;
            case UNIT_HANDLER -> Party.UNIT;
            case SUPERVISOR -> Party.INSPECTION;
            default -> Party.COMMUNITY;
        };
    }
}
