package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotFound;

/**
 * Shows meetings and what waits for one, to those who may read them. How somebody votes is shown when all have voted.
 */
@ApplicationScoped
@Transactional
public class MeetingBook {

    /** How many items that wait are shown at most. */
    public static final int WAITING_MOST = 200;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private Organisation organisation;

    @Inject
    private Attachments attachments;

    /**
     * One page of the meetings that the actor may read, latest first.
     *
     * @param before the id of the last one of the page before, null for the first page
     */
    public List<Meeting> meetings(Actor actor, Long before, int limit) {
        boolean all = actor.has(Role.AUDITOR);
        List<Long> units = access.unitsOf(actor);
        return all || !units.isEmpty() ? store.meetings(all ? null : units, before, limit) : List.of();
    }

    /** What waits for a meeting of the party groups that the actor may read, oldest first. */
    public List<AgendaItem> waiting(Actor actor) {
        boolean all = actor.has(Role.AUDITOR);
        List<Long> units = access.unitsOf(actor);
        return all || !units.isEmpty() ? store.waiting(all ? null : units, WAITING_MOST) : List.of();
    }

    /**
     * An item, whatever became of it.
     *
     * @throws NotFound if there is none, or none the actor may know of
     */
    public AgendaItem item(Actor actor, String number) {
        return store.item(number)
                .filter(item -> item.meeting() == null
                        ? access.mayReadGroup(actor, item.unitId())
                        : access.mayRead(actor, item.meeting()))
                .orElseThrow(NotFound::new);
    }

    /**
     * A meeting whole.
     *
     * @throws NotFound if there is none, or none the actor may know of
     */
    public MeetingView meeting(Actor actor, String number) {
        Meeting meeting = store.meeting(number)
                .filter(found -> access.mayRead(actor, found))
                .orElseThrow(NotFound::new);
        List<Attendance> attendance = store.attendance(meeting);
        var seats = store.seats(meeting).stream()
                .collect(Collectors.groupingBy(seat -> seat.item().id()));
        RuleVersion rule = meeting.rule().version();
        List<ItemView> agenda = store.agenda(meeting).stream()
                .map(item -> view(actor, item, attendance, seats.getOrDefault(item.id(), List.of()), rule))
                .toList();
        return new MeetingView(
                meeting,
                organisation.unit(meeting.unitId()).orElseThrow(),
                organisation.person(meeting.presidedBy()).map(Person::name).orElseThrow(),
                meeting.entrustedBy() == null
                        ? null
                        : organisation
                                .person(meeting.entrustedBy())
                                .map(Person::name)
                                .orElseThrow(),
                attendance,
                agenda,
                Session.presence(attendance, List.of()).needed(rule, false),
                meeting.presidedBy() == actor.personId());
    }

    private ItemView view(
            Actor actor, AgendaItem item, List<Attendance> attendance, List<ItemSeat> seats, RuleVersion rule) {
        var members = attendance.stream().collect(Collectors.toMap(Attendance::personId, Function.identity()));
        Tally counted = item.tally();
        Presence presence = counted == null ? Session.presence(attendance, seats) : counted.presence();
        return new ItemView(
                item,
                attachments.of(item.number()),
                seats.stream()
                        .map(seat -> SeatView.of(
                                members.get(seat.personId()),
                                seat,
                                !item.state().isVoting() || seat.personId() == actor.personId()))
                        .toList(),
                presence.dueBy(rule),
                presence.presentBy(rule),
                presence.needed(rule, item.major()),
                counted == null ? null : counted.needed(rule));
    }
}
