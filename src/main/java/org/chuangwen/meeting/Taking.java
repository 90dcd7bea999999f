package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.WorkItem;

/** The next item: 付议, 缓议, or the meeting is adjourned. */
@Dependent
class Taking implements MeetingStep {

    private static final int MOTION_MOST = 1000;

    @Inject
    private MeetingStore store;

    @Inject
    private Session session;

    @Inject
    private Interests interests;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Override
    public String carryOut(Actor actor, WorkItem item, Meeting meeting, Completion completion) {
        meeting.require(MeetingState.IN_SESSION);
        String outcome = completion.outcome();
        JournalEntry entry = MeetingStep.entry(actor, item, outcome, clock.now());
        switch (String.valueOf(outcome)) {
            case PartyGroupMeetingProcess.PUT -> {
                AgendaItem next = next(meeting);
                BigDecimal amount = amount(next, completion);
                if (interests.proposeAnew(next)) {
                    return PartyGroupMeetingProcess.RECUSAL_FOUND;
                }
                put(meeting, next, completion.comment(), amount);
                entry.fact("item", next.number()).fact("amount", next.motionAmount());
            }
            case PartyGroupMeetingProcess.DEFERRED -> {
                MeetingStep.requireReason(completion);
                AgendaItem next = next(meeting);
                session.defer(meeting, next, completion.comment());
                entry.fact("item", next.number());
                session.adjournIfDone(meeting);
            }
            case PartyGroupMeetingProcess.ADJOURNED -> adjourn(meeting, completion);
            default -> throw MeetingStep.unknown();
        }
        journal.add(entry.remark(completion.comment()));
        return outcome;
    }

    private static BigDecimal amount(AgendaItem item, Completion completion) {
        FieldErrors errors = new FieldErrors().limitText("comment", completion.comment(), MOTION_MOST);
        BigDecimal amount = completion.number("amount", errors);
        errors.limitQuantity("amount", amount).throwIfAny();
        if (amount != null && (item.amount() == null || amount.compareTo(item.amount()) > 0)) {
            errors.add("amount", "meeting.aboveRequest");
        } else if (amount != null && item.least() != null && amount.compareTo(item.least()) < 0) {
            errors.add("amount", "meeting.belowLeast", item.least().toPlainString());
        }
        errors.throwIfAny();
        return amount;
    }

    private void put(Meeting meeting, AgendaItem item, String words, BigDecimal amount) {
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
        item.put(words, amount);
        if (session.voters(meeting.number()).isEmpty()) {
            item.awaitLastWord();
        }
    }

    /** What has not been taken yet goes to the next meeting; that is given a reason. */
    private void adjourn(Meeting meeting, Completion completion) {
        if (session.next(meeting).isPresent()) {
            MeetingStep.requireReason(completion);
        }
        store.agenda(meeting).stream()
                .filter(item -> item.state() == ItemState.SCHEDULED)
                .forEach(item -> session.defer(meeting, item, completion.comment()));
        session.adjournIfDone(meeting);
    }

    private AgendaItem next(Meeting meeting) {
        return session.next(meeting).orElseThrow(() -> new Conflict("problem.changedMeanwhile"));
    }
}
