package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
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

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private Opening opening;

    @Inject
    private Taking taking;

    @Inject
    private Voting voting;

    @Inject
    private Minuting minuting;

    @Inject
    private MeetingNotices notices;

    @Inject
    private Organisation organisation;

    @Inject
    private WorkingClock workingClock;

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
        MeetingStep step = switch (item.step()) {
            case PartyGroupMeetingProcess.OPEN -> opening;
            case PartyGroupMeetingProcess.TAKE -> taking;
            case PartyGroupMeetingProcess.STATE, PartyGroupMeetingProcess.CONCLUDE -> voting;
            case PartyGroupMeetingProcess.MINUTES, PartyGroupMeetingProcess.SIGN -> minuting;
            default -> throw new IllegalStateException("No step " + item.step());
        };
        return step.carryOut(actor, item, meeting, completion);
    }

    private void requireOnesOwn(Actor actor, Meeting meeting, WorkItem item, String outcome) {
        long whose = item.part() == null ? meeting.presidedBy() : Long.parseLong(item.part());
        boolean ends = item.part() == null && ENDING.contains(String.valueOf(outcome));
        if (whose != actor.personId() && !(ends && access.isSecretaryOf(actor, meeting.unitId()))) {
            throw new NotAllowed("worklist.notYours");
        }
    }
}
