package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Worklist;

/** 未签署: lets the minutes be filed though somebody who attended cannot sign them, or has left. */
@ApplicationScoped
@Transactional
public class Signatures {

    private static final int REASON_MOST = 200;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private Worklist worklist;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Records that a member does not sign, and why; it stands in the minutes. With the last one they are filed.
     *
     * @throws NotFound if there is no such meeting, or none the actor may know of, or that person does not sign
     * @throws NotAllowed if the actor neither presided nor is the party group's secretary, or it is the actor's own
     * @throws Conflict if the minutes are not being signed, or it is signed or recorded already
     */
    public void leaveUnsigned(Actor actor, String number, long personId, String reason) {
        worklist.lock(number);
        Meeting meeting = store.lock(number);
        access.requireRead(actor, meeting);
        if (meeting.presidedBy() != actor.personId() && !access.isSecretaryOf(actor, meeting.unitId())) {
            throw new NotAllowed("meeting.notPresiding");
        }
        if (personId == actor.personId()) {
            throw new NotAllowed("meeting.signsOneself");
        }
        new FieldErrors().requireText("reason", reason, REASON_MOST).throwIfAny();
        meeting.require(MeetingState.SIGNING);
        Attendance one = store.attendance(meeting).stream()
                .filter(due -> due.personId() == personId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!one.isSignatureOpen()) {
            throw new Conflict("problem.changedMeanwhile");
        }
        one.leaveUnsigned(reason, actor.name(), clock.now());
        journal.add(new JournalEntry(number, "leaveUnsigned", clock.now())
                .by(actor, Role.PARTY_GROUP_SECRETARY)
                .remark(reason)
                .fact("member", one.name()));
        worklist.answerFor(actor, number, PartyGroupMeetingProcess.SIGN, personId, PartyGroupMeetingProcess.UNSIGNED);
    }
}
