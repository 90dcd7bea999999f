package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;

/** Members state a view and vote, and the one who presides does so last (末位表态). */
@Dependent
class Voting implements MeetingStep {

    private static final int STATEMENT_MOST = 1000;

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
        return switch (String.valueOf(completion.outcome())) {
            case PartyGroupMeetingProcess.VOTED -> vote(actor, item, meeting, completion);
            case PartyGroupMeetingProcess.CONCLUDED -> conclude(actor, item, meeting, completion);
            default -> throw MeetingStep.unknown();
        };
    }

    private String vote(Actor actor, WorkItem task, Meeting meeting, Completion completion) {
        require(task, PartyGroupMeetingProcess.STATE);
        AgendaItem item = session.current(meeting);
        item.require(ItemState.STATEMENTS);
        cast(actor, meeting, item, completion, true);
        if (session.voters(meeting.number()).stream().allMatch(person -> hasVoted(item, person))) {
            item.awaitLastWord();
        }
        // What was voted stands with the item and is shown when all have voted; the journal tells that, not how.
        journal.add(MeetingStep.entry(actor, task, PartyGroupMeetingProcess.VOTED, clock.now())
                .fact("item", item.number()));
        return PartyGroupMeetingProcess.VOTED;
    }

    private String conclude(Actor actor, WorkItem task, Meeting meeting, Completion completion) {
        require(task, PartyGroupMeetingProcess.CONCLUDE);
        AgendaItem item = session.current(meeting);
        item.require(ItemState.LAST_WORD);
        boolean recused = seatOf(actor, item).isRecused();
        cast(actor, meeting, item, completion, !recused);
        journal.add(MeetingStep.entry(actor, task, PartyGroupMeetingProcess.CONCLUDED, clock.now())
                .remark(completion.comment())
                .fact("item", item.number()));
        session.tally(meeting);
        return PartyGroupMeetingProcess.CONCLUDED;
    }

    private static void require(WorkItem task, String step) {
        if (!task.step().equals(step)) {
            throw MeetingStep.unknown();
        }
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

    private ItemSeat seatOf(Actor actor, AgendaItem item) {
        return store.seats(item).stream()
                .filter(seat -> seat.personId() == actor.personId())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private boolean hasVoted(AgendaItem item, long personId) {
        return store.seats(item).stream().anyMatch(seat -> seat.personId() == personId && seat.vote() != null);
    }
}
