package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;

/** Who is due at a meeting: those whose term runs on its day, and what each has to do with each item. */
@Dependent
class Seating {

    @Inject
    private MeetingStore store;

    @Inject
    private Recusals recusals;

    @Inject
    private MeetingNotices notices;

    @Inject
    private Organisation organisation;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** Who became due and who is not any more. */
    record Change(List<Attendance> joined, List<Attendance> left) {

        boolean isNone() {
            return joined.isEmpty() && left.isEmpty();
        }
    }

    /**
     * Brings attendance and seats of a meeting that is not opened yet in line with the terms; whoever became due is
     * told, and the journal keeps the change.
     */
    void follow(Meeting meeting) {
        Change change = seat(meeting);
        if (change.isNone()) {
            return;
        }
        notices.convened(meeting, change.joined());
        journal.add(new JournalEntry(meeting.number(), "followTerms", clock.now())
                .fact("joined", names(change.joined()))
                .fact("left", names(change.left())));
    }

    /** The same for a term that has just begun or ended: all meetings of the party group that are convened. */
    void follow(long unitId) {
        store.convenedOf(unitId).stream()
                .map(store::lock)
                .filter(meeting -> meeting.state() == MeetingState.CONVENED)
                .forEach(this::follow);
    }

    /** Seats whoever is due; the meeting and its agenda are locked. */
    Change seat(Meeting meeting) {
        Map<Long, GroupMember> terms = store.members(meeting.unitId(), meeting.dayIn(clock.zone())).stream()
                .collect(Collectors.toMap(
                        GroupMember::personId,
                        Function.identity(),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
        List<Attendance> left = new ArrayList<>();
        List<Attendance> joined = new ArrayList<>();
        Map<Long, Attendance> before =
                store.attendance(meeting).stream().collect(Collectors.toMap(Attendance::personId, Function.identity()));
        before.values().stream()
                .filter(one -> !terms.containsKey(one.personId()))
                .forEach(left::add);
        left.forEach(store::remove);
        for (GroupMember term : terms.values()) {
            Attendance known = before.get(term.personId());
            if (known == null) {
                Person person = organisation.person(term.personId()).orElseThrow();
                Attendance added = new Attendance(meeting, person.id(), person.name(), term.secretary());
                store.add(added);
                joined.add(added);
            } else {
                known.holdOffice(term.secretary());
            }
        }
        store.agenda(meeting).forEach(item -> seat(item, terms));
        return new Change(joined, left);
    }

    private void seat(AgendaItem item, Map<Long, GroupMember> terms) {
        List<ItemSeat> seats = store.seats(item);
        seats.stream().filter(seat -> !terms.containsKey(seat.personId())).forEach(store::remove);
        if (item.state() != ItemState.SCHEDULED) {
            return;
        }
        terms.keySet().stream()
                .filter(person ->
                        seats.stream().noneMatch(seat -> seat.personId().equals(person)))
                .map(person -> new ItemSeat(item, person))
                .forEach(seat -> {
                    recusals.carryOrPropose(seat);
                    store.add(seat);
                });
    }

    private static String names(List<Attendance> of) {
        return of.stream().map(Attendance::name).collect(Collectors.joining("、"));
    }
}
