package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;

/** The minutes are issued and signed. */
@Dependent
class Minuting implements MeetingStep {

    private static final int REMARK_MOST = 2000;

    @Inject
    private MeetingStore store;

    @Inject
    private Session session;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, WorkItem item, Meeting meeting, Completion completion) {
        String expected = item.step().equals(PartyGroupMeetingProcess.SIGN)
                ? PartyGroupMeetingProcess.SIGNED
                : PartyGroupMeetingProcess.ISSUED;
        if (!expected.equals(completion.outcome())) {
            throw MeetingStep.unknown();
        }
        Instant now = clock.now();
        JournalEntry entry = MeetingStep.entry(actor, item, expected, now).remark(completion.comment());
        if (expected.equals(PartyGroupMeetingProcess.SIGNED)) {
            sign(actor, meeting, now);
        } else {
            issue(meeting, completion, entry, now);
        }
        journal.add(entry);
        return expected;
    }

    private void issue(Meeting meeting, Completion completion, JournalEntry entry, Instant now) {
        new FieldErrors()
                .limitText("comment", completion.comment(), REMARK_MOST)
                .throwIfAny();
        meeting.issueMinutes(
                session.paperNumber("meeting.minutesNumber", "minutes-" + meeting.unitId(), now),
                completion.comment(),
                now);
        entry.fromTo(MeetingState.ADJOURNED, meeting.state()).fact("minutesNumber", meeting.minutesNumber());
    }

    private void sign(Actor actor, Meeting meeting, Instant now) {
        meeting.require(MeetingState.SIGNING);
        store.attendance(meeting).stream()
                .filter(one -> one.personId() == actor.personId())
                .forEach(one -> one.sign(now));
    }
}
