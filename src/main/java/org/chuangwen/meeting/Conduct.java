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

/**
 * What is done in a meeting beside its tasks: who comes, who recuses themselves, what the absent write, and the end of
 * the statements. Each verb locks the meeting, as each vote does.
 */
@ApplicationScoped
@Transactional
public class Conduct {

    private static final int REASON_MOST = 200;
    private static final int OPINION_MOST = 1000;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private PartyGroupMeetingProcess process;

    @Inject
    private Worklist worklist;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Notes who comes and who does not. The one who presides notes it for everybody; a member may sign in from two
     * hours before the meeting and may ask for leave until it is opened.
     *
     * @param personId whose attendance
     * @param reason why not present, null if not known
     * @throws NotFound if there is no such meeting, or none the actor may know of, or that person is not due
     * @throws NotAllowed if it is another's and the actor does not preside
     * @throws Conflict if an item is being voted on, or the meeting is over
     */
    public void attend(Actor actor, String number, long personId, boolean present, String reason) {
        Meeting meeting = locked(actor, number);
        Attendance one = attendance(meeting, personId);
        boolean own = personId == actor.personId();
        if (!own) {
            access.requirePresiding(actor, meeting);
        }
        new FieldErrors().limitText("reason", reason, REASON_MOST).throwIfAny();
        requireNoVoting(meeting);
        boolean presides = meeting.presidedBy() == actor.personId();
        if (!presides && !present && meeting.state() != MeetingState.CONVENED) {
            throw new NotAllowed("meeting.notPresiding");
        }
        if (present && clock.now().isBefore(meeting.startsAt().minus(Meetings.EARLY))) {
            throw new Conflict("meeting.tooEarly", meeting.startsAt());
        }
        if (present && meeting.entrustedBy() != null && meeting.entrustedBy() == personId) {
            throw new Conflict("meeting.hasEntrusted");
        }
        if (!present && personId == meeting.presidedBy() && meeting.state() == MeetingState.IN_SESSION) {
            throw new Conflict("meeting.presidingStays");
        }
        if (present) {
            one.come();
        } else {
            one.stayAway(reason);
        }
        journal.add(entry(actor, meeting, present ? "come" : "stayAway")
                .remark(reason)
                .fact("member", one.name()));
    }

    /**
     * 回避, declared by the member or set by the one who presides.
     *
     * @param reason needed unless the system proposed one
     * @throws NotAllowed if it is another's and the actor does not preside
     * @throws Conflict if the item is being voted on or closed
     */
    public void recuse(Actor actor, String number, String itemNumber, long personId, String reason) {
        Meeting meeting = locked(actor, number);
        ItemSeat seat = seat(meeting, itemNumber, personId);
        if (personId != actor.personId()) {
            access.requirePresiding(actor, meeting);
        }
        FieldErrors errors = new FieldErrors();
        if (seat.recusal() == Recusal.PROPOSED) {
            errors.limitText("reason", reason, REASON_MOST);
        } else {
            errors.requireText("reason", reason, REASON_MOST);
        }
        errors.throwIfAny();
        seat.item().require(ItemState.SCHEDULED);
        seat.recuse(reason, actor.name());
        journal.add(entry(actor, meeting, "recuse")
                .remark(seat.recusalReason())
                .fact("item", itemNumber)
                .fact("member", attendance(meeting, personId).name()));
    }

    /**
     * The one who presides finds that a recusal that was proposed is not called for.
     *
     * @throws NotAllowed if the actor does not preside, or it is the actor's own
     * @throws Conflict if none is proposed, or the item is being voted on or closed
     */
    public void dismissRecusal(Actor actor, String number, String itemNumber, long personId, String reason) {
        Meeting meeting = locked(actor, number);
        access.requirePresiding(actor, meeting);
        ItemSeat seat = seat(meeting, itemNumber, personId);
        if (personId == actor.personId()) {
            throw new NotAllowed("meeting.notOnesOwn");
        }
        new FieldErrors().requireText("reason", reason, REASON_MOST).throwIfAny();
        seat.item().require(ItemState.SCHEDULED);
        if (seat.recusal() != Recusal.PROPOSED) {
            throw new Conflict("problem.changedMeanwhile");
        }
        seat.keep(reason, actor.name());
        journal.add(entry(actor, meeting, "dismissRecusal")
                .remark(reason)
                .fact("item", itemNumber)
                .fact("member", attendance(meeting, personId).name()));
    }

    /**
     * A member who will not be there writes what they think: it is read out and kept, and never counted.
     *
     * @throws NotFound if the actor is not due at the meeting
     * @throws Conflict if the actor is present or recused, or the item is being voted on or closed
     */
    public void writeOpinion(Actor actor, String number, String itemNumber, String opinion) {
        Meeting meeting = locked(actor, number);
        ItemSeat seat = seat(meeting, itemNumber, actor.personId());
        new FieldErrors().requireText("opinion", opinion, OPINION_MOST).throwIfAny();
        seat.item().require(ItemState.SCHEDULED);
        if (attendance(meeting, actor.personId()).isPresent()) {
            throw new Conflict("meeting.isPresent");
        }
        if (seat.isRecused()) {
            throw new Conflict("meeting.isRecused");
        }
        seat.opine(opinion, clock.now());
        journal.add(entry(actor, meeting, "writeOpinion").fact("item", itemNumber));
    }

    /**
     * Ends the statements on the item that is being voted on, though not all have voted: somebody had to leave, or does
     * not want to. From then on no vote of theirs is taken.
     *
     * @throws NotAllowed if the actor does not preside
     * @throws Conflict if no statements are going on
     */
    public void closeStatements(Actor actor, String number, String reason) {
        worklist.lockOpenOf(number);
        Meeting meeting = locked(actor, number);
        access.requirePresiding(actor, meeting);
        new FieldErrors().requireText("reason", reason, REASON_MOST).throwIfAny();
        meeting.require(MeetingState.IN_SESSION);
        AgendaItem item = store.agenda(meeting).stream()
                .filter(one -> one.state().isVoting())
                .findFirst()
                .orElseThrow(() -> new Conflict("meeting.noVoting"));
        item.awaitLastWord();
        journal.add(entry(actor, meeting, "closeStatements").remark(reason).fact("item", item.number()));
        process.closeStatements(number);
    }

    private Meeting locked(Actor actor, String number) {
        Meeting meeting = store.lock(number);
        access.requireRead(actor, meeting);
        return meeting;
    }

    private Attendance attendance(Meeting meeting, long personId) {
        return store.attendance(meeting).stream()
                .filter(one -> one.personId() == personId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ItemSeat seat(Meeting meeting, String itemNumber, long personId) {
        return store.seats(meeting).stream()
                .filter(seat -> seat.item().number().equals(itemNumber) && seat.personId() == personId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void requireNoVoting(Meeting meeting) {
        if (!meeting.state().isAhead()) {
            throw new Conflict("meeting.isOver");
        }
        if (store.agenda(meeting).stream().anyMatch(item -> item.state().isVoting())) {
            throw new Conflict("meeting.isVoting");
        }
    }

    private JournalEntry entry(Actor actor, Meeting meeting, String action) {
        boolean presides = meeting.presidedBy() == actor.personId();
        Role role = presides ? Role.PARTY_GROUP_SECRETARY : Role.PARTY_GROUP_MEMBER;
        return new JournalEntry(meeting.number(), action, clock.now()).by(actor, role);
    }
}
