package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.TaskDesk;
import org.chuangwen.worklist.TaskScreen;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.WorkItemFacts;

/** The tasks of a meeting: each is one person's, and nobody does it in another's place. */
@ApplicationScoped
public class MeetingDesk implements TaskDesk {

    private static final TaskScreen SCREEN =
            new TaskScreen("/meeting.xhtml?number=", "meeting", "meeting.step.", "meeting.answered.");

    /** How long the secretary may take for the minutes, and each member for the signature. */
    private static final TimeLimit PAPERWORK = new TimeLimit(3, LimitUnit.WORKING_DAY);

    private static final Set<String> PERSONAL =
            Set.of(PartyGroupMeetingProcess.STATE, PartyGroupMeetingProcess.CONCLUDE, PartyGroupMeetingProcess.SIGN);

    /** What a secretary may do whose predecessor convened the meeting and has left. */
    private static final Set<String> ENDING = Set.of(
            PartyGroupMeetingProcess.CANCELLED, PartyGroupMeetingProcess.ADJOURNED, PartyGroupMeetingProcess.ISSUED);

    private static final int REASON_MOST = 500;
    private static final int MOTION_MOST = 1000;
    private static final int STATEMENT_MOST = 1000;
    private static final int REMARK_MOST = 2000;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private Session session;

    @Inject
    private MeetingNotices notices;

    @Inject
    private Organisation organisation;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String processKey() {
        return PartyGroupMeetingProcess.KEY;
    }

    @Override
    public TaskScreen screen() {
        return SCREEN;
    }

    /** Of meetings and of agenda items. */
    @Override
    public boolean mayRead(Actor actor, String subject) {
        return store.meeting(subject)
                .map(meeting -> access.mayRead(actor, meeting))
                .orElseGet(() -> store.item(subject)
                        .map(item -> item.meeting() == null
                                ? access.mayReadGroup(actor, item.unitId())
                                : access.mayRead(actor, item.meeting()))
                        .orElse(false));
    }

    @Override
    public WorkItemFacts describe(String step, String subject, String part) {
        Meeting meeting = store.meeting(subject).orElseThrow(NotFound::new);
        Unit unit = organisation.unit(meeting.unitId()).orElseThrow();
        boolean presides = part == null || Long.parseLong(part) == meeting.presidedBy();
        boolean paperwork = step.equals(PartyGroupMeetingProcess.MINUTES) || step.equals(PartyGroupMeetingProcess.SIGN);
        return new WorkItemFacts(
                notices.titleOf(meeting),
                meeting.place(),
                unit.name(),
                unit,
                part == null ? meeting.presidedBy() : Long.valueOf(part),
                presides ? Role.PARTY_GROUP_SECRETARY : Role.PARTY_GROUP_MEMBER,
                paperwork ? workingClock.due(clock.now(), PAPERWORK) : meeting.startsAt());
    }

    /** A vote and a signature are nobody else's; a meeting can be ended by the next secretary. */
    @Override
    public boolean isPersonal(String step) {
        return PERSONAL.contains(step);
    }

    @Override
    public String carryOut(Actor actor, WorkItem item, Completion completion) {
        Meeting meeting = store.lock(item.subject());
        requireOnesOwn(actor, meeting, item, completion.outcome());
        JournalEntry entry = new JournalEntry(meeting.number(), String.valueOf(completion.outcome()), clock.now())
                .by(actor, item.role())
                .remark(completion.comment());
        switch (item.step() + ":" + completion.outcome()) {
            case PartyGroupMeetingProcess.OPEN + ":" + PartyGroupMeetingProcess.OPENED -> open(meeting, entry);
            case PartyGroupMeetingProcess.OPEN + ":" + PartyGroupMeetingProcess.CANCELLED ->
                cancel(meeting, completion, entry);
            case PartyGroupMeetingProcess.TAKE + ":" + PartyGroupMeetingProcess.PUT -> put(meeting, completion, entry);
            case PartyGroupMeetingProcess.TAKE + ":" + PartyGroupMeetingProcess.DEFERRED ->
                defer(meeting, completion, entry);
            case PartyGroupMeetingProcess.TAKE + ":" + PartyGroupMeetingProcess.ADJOURNED ->
                adjourn(meeting, completion);
            case PartyGroupMeetingProcess.STATE + ":" + PartyGroupMeetingProcess.VOTED ->
                vote(actor, meeting, completion, entry);
            case PartyGroupMeetingProcess.CONCLUDE + ":" + PartyGroupMeetingProcess.CONCLUDED ->
                conclude(actor, meeting, completion, entry);
            case PartyGroupMeetingProcess.MINUTES + ":" + PartyGroupMeetingProcess.ISSUED ->
                issue(meeting, completion, entry);
            case PartyGroupMeetingProcess.SIGN + ":" + PartyGroupMeetingProcess.SIGNED -> sign(actor, meeting);
            default -> throw InvalidInput.of("outcome", "problem.notAChoice");
        }
        journal.add(entry);
        if (item.step().equals(PartyGroupMeetingProcess.CONCLUDE)) {
            session.tally(meeting);
        }
        return completion.outcome();
    }

    private void requireOnesOwn(Actor actor, Meeting meeting, WorkItem item, String outcome) {
        long whose = item.part() == null ? meeting.presidedBy() : Long.parseLong(item.part());
        boolean ends = item.part() == null && ENDING.contains(String.valueOf(outcome));
        if (whose != actor.personId() && !(ends && access.isSecretaryOf(actor, meeting.unitId()))) {
            throw new NotAllowed("worklist.notYours");
        }
    }

    private void open(Meeting meeting, JournalEntry entry) {
        Instant now = clock.now();
        if (session.next(meeting).isEmpty()) {
            throw new Conflict("meeting.emptyAgenda");
        }
        if (now.isBefore(meeting.startsAt().minus(Meetings.EARLY))) {
            throw new Conflict("meeting.tooEarly", meeting.startsAt());
        }
        List<Attendance> attendance = store.attendance(meeting);
        attendance.stream()
                .filter(one -> one.personId().equals(meeting.presidedBy()))
                .forEach(Attendance::come);
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
        requireReason(completion);
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

    private void put(Meeting meeting, Completion completion, JournalEntry entry) {
        meeting.require(MeetingState.IN_SESSION);
        AgendaItem item = next(meeting);
        FieldErrors errors = new FieldErrors().limitText("comment", completion.comment(), MOTION_MOST);
        BigDecimal amount = completion.number("amount", errors);
        errors.limitQuantity("amount", amount).throwIfAny();
        if (amount != null && (item.amount() == null || amount.compareTo(item.amount()) > 0)) {
            errors.add("amount", "meeting.aboveRequest");
        } else if (amount != null && item.least() != null && amount.compareTo(item.least()) < 0) {
            errors.add("amount", "meeting.belowLeast", item.least().toPlainString());
        }
        errors.throwIfAny();
        List<ItemSeat> seats = store.seats(item);
        if (seats.stream().anyMatch(seat -> seat.recusal() == Recusal.PROPOSED)) {
            throw new Conflict("meeting.recusalOpen", item.title());
        }
        Presence presence = Session.presence(store.attendance(meeting), seats);
        RuleVersion rule = meeting.rule().version();
        if (!presence.isQuorate(rule, item.major())) {
            throw new Conflict(
                    "meeting.noQuorum",
                    presence.dueBy(rule),
                    presence.presentBy(rule),
                    presence.needed(rule, item.major()));
        }
        item.put(completion.comment(), amount);
        if (session.voters(meeting.number()).isEmpty()) {
            item.awaitLastWord();
        }
        entry.fact("item", item.number()).fact("amount", item.motionAmount());
    }

    private void defer(Meeting meeting, Completion completion, JournalEntry entry) {
        meeting.require(MeetingState.IN_SESSION);
        requireReason(completion);
        AgendaItem item = next(meeting);
        session.defer(meeting, item, completion.comment());
        entry.fact("item", item.number());
        session.adjournIfDone(meeting);
    }

    /** What has not been taken yet goes to the next meeting; that is given a reason. */
    private void adjourn(Meeting meeting, Completion completion) {
        meeting.require(MeetingState.IN_SESSION);
        if (session.next(meeting).isPresent()) {
            requireReason(completion);
        }
        store.agenda(meeting).stream()
                .filter(item -> item.state() == ItemState.SCHEDULED)
                .forEach(item -> session.defer(meeting, item, completion.comment()));
        session.adjournIfDone(meeting);
    }

    private void vote(Actor actor, Meeting meeting, Completion completion, JournalEntry entry) {
        AgendaItem item = session.current(meeting);
        item.require(ItemState.STATEMENTS);
        cast(actor, meeting, item, completion, true);
        if (session.voters(meeting.number()).stream().allMatch(person -> hasVoted(item, person))) {
            item.awaitLastWord();
        }
        // What was voted stands with the item and is shown when all have voted; the journal tells that, not how.
        entry.remark(null).fact("item", item.number());
    }

    private void conclude(Actor actor, Meeting meeting, Completion completion, JournalEntry entry) {
        AgendaItem item = session.current(meeting);
        item.require(ItemState.LAST_WORD);
        boolean recused = seatOf(actor, item).isRecused();
        cast(actor, meeting, item, completion, !recused);
        entry.fact("item", item.number());
    }

    private void cast(Actor actor, Meeting meeting, AgendaItem item, Completion completion, boolean votes) {
        meeting.require(MeetingState.IN_SESSION);
        FieldErrors errors = new FieldErrors().limitText("comment", completion.comment(), STATEMENT_MOST);
        Vote vote = completion.choice("vote", Vote.class, errors);
        if (votes && errors.isEmpty()) {
            errors.require("vote", vote);
        }
        if (!votes && vote != null) {
            errors.add("vote", "meeting.isRecused");
        }
        errors.throwIfAny();
        if (!votes) {
            return;
        }
        boolean present = store.attendance(meeting).stream()
                .anyMatch(one -> one.isPresent() && one.personId() == actor.personId());
        if (!present) {
            throw new Conflict("meeting.isAbsent");
        }
        seatOf(actor, item).vote(vote, completion.comment(), meeting.rule(), clock.now());
    }

    private void issue(Meeting meeting, Completion completion, JournalEntry entry) {
        new FieldErrors()
                .limitText("comment", completion.comment(), REMARK_MOST)
                .throwIfAny();
        Instant now = clock.now();
        meeting.issueMinutes(
                session.paperNumber("meeting.minutesNumber", "minutes-" + meeting.unitId(), now),
                completion.comment(),
                now);
        entry.fromTo(MeetingState.ADJOURNED, meeting.state()).fact("minutesNumber", meeting.minutesNumber());
    }

    private void sign(Actor actor, Meeting meeting) {
        meeting.require(MeetingState.SIGNING);
        store.attendance(meeting).stream()
                .filter(one -> one.personId() == actor.personId())
                .forEach(one -> one.sign(clock.now()));
    }

    private AgendaItem next(Meeting meeting) {
        return session.next(meeting).orElseThrow(() -> new Conflict("problem.changedMeanwhile"));
    }

    private ItemSeat seatOf(Actor actor, AgendaItem item) {
        return store.seats(item).stream()
                .filter(seat -> seat.personId() == actor.personId())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private boolean hasVoted(AgendaItem item, long personId) {
        return store.seats(item).stream().anyMatch(seat -> seat.personId() == personId && seat.vote() != null);
    }

    private static void requireReason(Completion completion) {
        new FieldErrors()
                .requireText("comment", completion.comment(), REASON_MOST)
                .throwIfAny();
    }
}
