package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Worklist;

/**
 * Who presides: the secretary, or for one meeting a member whom the secretary entrusts (委托) because the secretary
 * cannot come.
 */
@ApplicationScoped
@Transactional
public class Chair {

    private static final int REASON_MOST = 200;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private MeetingNotices notices;

    @Inject
    private Worklist worklist;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Entrusts a member with the meeting; the secretary counts as due and absent. Naming oneself takes the chair back.
     *
     * @param personId a member due at the meeting
     * @throws NotFound if there is no such meeting, or none the actor may know of
     * @throws NotAllowed if the actor is not due at it as the secretary
     * @throws InvalidInput naming each faulty field
     * @throws org.chuangwen.problem.Conflict if the meeting has been opened
     */
    public void entrust(Actor actor, String number, long personId, String reason) {
        worklist.lock(number);
        Meeting meeting = store.lock(number);
        access.requireRead(actor, meeting);
        List<Attendance> due = store.attendance(meeting);
        Attendance secretary = due.stream()
                .filter(one -> one.secretary() && one.personId() == actor.personId())
                .findFirst()
                .orElseThrow(() -> new NotAllowed("meeting.notTheSecretary"));
        FieldErrors errors = new FieldErrors();
        boolean back = personId == actor.personId();
        if (back) {
            errors.limitText("reason", reason, REASON_MOST);
        } else {
            errors.requireText("reason", reason, REASON_MOST);
        }
        Attendance entrusted = due.stream()
                .filter(one -> one.personId() == personId)
                .findFirst()
                .orElse(null);
        if (entrusted == null) {
            errors.add("person", "meeting.notDue");
        }
        errors.throwIfAny();
        meeting.entrust(actor.personId(), personId, reason);
        if (back) {
            secretary.expect();
        } else {
            secretary.stayAway(reason);
            entrusted.expect();
            notices.entrusted(meeting);
        }
        worklist.assign(number, PartyGroupMeetingProcess.OPEN, personId);
        journal.add(new JournalEntry(number, back ? "takeBackChair" : "entrust", clock.now())
                .by(actor, Role.PARTY_GROUP_SECRETARY)
                .remark(reason)
                .fact("member", entrusted.name()));
    }
}
