package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;

/** What a unit has in hand this week and the next, and who of its people has taken what. */
@ApplicationScoped
@Transactional
public class UnitWeek {

    /** The most tasks that are shown; whoever has more begins with these. */
    public static final int MOST = 200;

    @Inject
    private Inbox inbox;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * The week of today, for the units the actor handles for and those below.
     *
     * @throws org.chuangwen.problem.NotAllowed if the actor handles for none
     */
    public WeekPlan plan(Actor actor) {
        actor.require(Role.UNIT_HANDLER);
        Set<Long> units = organisation.idsBelow(actor.posts().stream()
                .filter(post -> post.role() == Role.UNIT_HANDLER)
                .map(Actor.Post::unitPath)
                .collect(Collectors.toSet()));
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, clock.zone());
        Instant end = WeekPlan.endOf(today, clock.zone());
        List<WorkItem> items = inbox.openOfUnits(Role.UNIT_HANDLER, units, end, MOST + 1);
        boolean cut = items.size() > MOST;
        List<WorkItem> shown = cut ? items.subList(0, MOST) : items;
        Map<Long, String> takers = new HashMap<>();
        shown.stream()
                .map(WorkItem::assigneeId)
                .filter(id -> id != null)
                .distinct()
                .forEach(id ->
                        takers.put(id, organisation.person(id).map(Person::name).orElse("")));
        List<WeekPlan.Task> tasks = shown.stream()
                .map(item -> new WeekPlan.Task(
                        item,
                        item.dueAt(),
                        item.assigneeId() == null ? null : takers.get(item.assigneeId()),
                        item.assigneeId() != null && item.assigneeId() == actor.personId()))
                .toList();
        return WeekPlan.of(tasks, now, clock.zone(), cut);
    }
}
