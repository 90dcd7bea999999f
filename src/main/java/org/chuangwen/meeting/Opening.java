package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.problem.Conflict;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;

/** 宣布开会, or the meeting is cancelled. */
@Dependent
class Opening implements MeetingStep {

    @Inject
    private MeetingStore store;

    @Inject
    private Session session;

    @Inject
    private Seating seating;

    @Inject
    private MeetingNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, WorkItem item, Meeting meeting, Completion completion) {
        JournalEntry entry = MeetingStep.entry(actor, item, completion.outcome(), clock.now());
        switch (String.valueOf(completion.outcome())) {
            case PartyGroupMeetingProcess.OPENED -> open(meeting, entry);
            case PartyGroupMeetingProcess.CANCELLED -> cancel(meeting, completion, entry);
            default -> throw MeetingStep.unknown();
        }
        journal.add(entry.remark(completion.comment()));
        return completion.outcome();
    }

    private void open(Meeting meeting, JournalEntry entry) {
        Instant now = clock.now();
        if (session.next(meeting).isEmpty()) {
            throw new Conflict("meeting.emptyAgenda");
        }
        if (now.isBefore(meeting.startsAt().minus(Meetings.EARLY))) {
            throw new Conflict("meeting.tooEarly", meeting.startsAt());
        }
        seating.follow(meeting);
        List<Attendance> attendance = store.attendance(meeting);
        attendance.stream()
                .filter(one -> one.personId().equals(meeting.presidedBy()))
                .findFirst()
                .orElseThrow(() -> new Conflict("meeting.presidingNotDue"))
                .come();
        attendance.forEach(Attendance::settle);
        Presence presence = Session.presence(attendance, List.of());
        RuleVersion rule = meeting.rule().version();
        if (!presence.isQuorate(rule, false)) {
            throw new Conflict("meeting.noQuorum", presence.due(), presence.present(), presence.needed(rule, false));
        }
        meeting.open(now);
        entry.fromTo(MeetingState.CONVENED, meeting.state())
                .fact("due", presence.due())
                .fact("present", presence.present());
    }

    private void cancel(Meeting meeting, Completion completion, JournalEntry entry) {
        MeetingStep.requireReason(completion);
        store.agenda(meeting).stream()
                .filter(item -> item.state() == ItemState.SCHEDULED)
                .forEach(item -> {
                    store.removeSeats(item);
                    item.unschedule();
                });
        meeting.cancel();
        notices.cancelled(meeting);
        entry.fromTo(MeetingState.CONVENED, meeting.state());
    }
}
