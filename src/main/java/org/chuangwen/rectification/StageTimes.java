package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.organisation.Role;
import org.chuangwen.rectification.StageTime.Party;
import org.chuangwen.worklist.WorkItem;

/**
 * Whose hours were used: each task is a stage with its own clock, from when it opened until it was done. What stands
 * beside the main job (deciding on a request while the unit goes on) counts for who has it, too.
 */
@Dependent
class StageTimes {

    @Inject
    private WorkingClock workingClock;

    @Inject
    private CityClock clock;

    /** One entry a party that has had the case, in the order of {@link Party}. */
    List<StageTime> of(List<WorkItem> tasks) {
        Map<Party, Duration> used = new EnumMap<>(Party.class);
        Set<Party> running = EnumSet.noneOf(Party.class);
        Instant now = clock.now();
        for (WorkItem task : tasks) {
            Party party = partyOf(task.role());
            boolean open = task.state() == WorkItem.State.OPEN;
            if (open) {
                running.add(party);
            }
            Duration worked = workingClock.workingTime(task.createdAt(), open ? now : task.doneAt());
            used.merge(party, worked, Duration::plus);
        }
        List<StageTime> times = new ArrayList<>();
        used.forEach((party, worked) -> times.add(new StageTime(party, worked, running.contains(party))));
        return times;
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
