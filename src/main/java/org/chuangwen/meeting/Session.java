package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Messages;
import org.chuangwen.numbering.PaperNumbers;
import org.chuangwen.problem.NotFound;

/** What goes on in a meeting by itself: who votes on the item, what the votes come to, what is next. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Session {

    @Inject
    private MeetingStore store;

    @Inject
    private MeetingNotices notices;

    @Inject
    private PaperNumbers paperNumbers;

    @Inject
    private Attachments attachments;

    @Inject
    private Event<ItemDecided> decided;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** Members present and not recused but for the one who presides. */
    public List<Long> voters(String number) {
        Meeting meeting = meeting(number);
        List<ItemSeat> seats = store.seats(current(meeting));
        return store.attendance(meeting).stream()
                .filter(Attendance::isPresent)
                .map(Attendance::personId)
                .filter(person -> !person.equals(meeting.presidedBy()))
                .filter(person ->
                        seats.stream().anyMatch(seat -> seat.personId().equals(person) && !seat.isRecused()))
                .toList();
    }

    /** Counts the votes of the current item, decides by the meeting's rule, numbers the decision and tells it. */
    void tally(Meeting meeting) {
        AgendaItem item = current(meeting);
        List<Attendance> attendance = store.attendance(meeting);
        List<ItemSeat> seats = store.seats(item);
        Tally tally = count(attendance, seats);
        Decision decision = tally.decision(meeting.rule().version());
        Instant now = clock.now();
        String paper = decision == Decision.DEFERRED
                ? null
                : paperNumber("meeting.decisionNumber", "decision-" + meeting.unitId(), now);
        item.decide(decision, tally, paper, now);
        keepPresence(attendance, seats);
        journal.add(new JournalEntry(meeting.number(), "decide", now)
                .fromTo(ItemState.LAST_WORD, item.state())
                .fact("item", item.number())
                .fact("decision", decision)
                .fact("decisionNumber", paper)
                .fact("agree", tally.agree())
                .fact("disagree", tally.disagree())
                .fact("abstain", tally.abstain())
                .fact("rule", meeting.rule().id()));
        tell(meeting, item);
        adjournIfDone(meeting);
    }

    /** Whether an item of the agenda waits for its turn. */
    public boolean hasMore(String number) {
        return next(meeting(number)).isPresent();
    }

    /** 散会 once the agenda is done. */
    void adjournIfDone(Meeting meeting) {
        if (next(meeting).isEmpty()) {
            meeting.adjourn(clock.now());
            journal.add(new JournalEntry(meeting.number(), "adjourn", clock.now())
                    .fromTo(MeetingState.IN_SESSION, meeting.state()));
        }
    }

    /** Everybody who attended any item, or was there at the end. */
    public List<Long> signers(String number) {
        Meeting meeting = meeting(number);
        List<ItemSeat> seats = store.seats(meeting);
        return store.attendance(meeting).stream()
                .filter(one -> one.isPresent()
                        || seats.stream()
                                .anyMatch(seat ->
                                        seat.personId().equals(one.personId()) && Boolean.TRUE.equals(seat.present())))
                .map(Attendance::personId)
                .toList();
    }

    /** All have signed. */
    public void file(String number) {
        Meeting meeting = meeting(number);
        meeting.file(clock.now());
        notices.filed(meeting);
        journal.add(new JournalEntry(number, "file", clock.now()).fromTo(MeetingState.SIGNING, meeting.state()));
    }

    /** Puts an item off without a vote. */
    void defer(Meeting meeting, AgendaItem item, String why) {
        item.defer(why, clock.now());
        keepPresence(store.attendance(meeting), store.seats(item));
        tell(meeting, item);
    }

    private static void keepPresence(List<Attendance> attendance, List<ItemSeat> seats) {
        seats.forEach(seat -> seat.close(
                attendance.stream().anyMatch(one -> one.personId().equals(seat.personId()) && one.isPresent())));
    }

    /** Tells of a decision; what was put off goes on as a new item with the same papers. */
    private void tell(Meeting meeting, AgendaItem item) {
        AgendaItem onward = null;
        if (item.state() == ItemState.DEFERRED) {
            onward = item.continued(store.nextItemNumber(), clock.now());
            store.addItem(onward);
            attachments.share(item.number(), onward.number(), Purpose.PAPER);
        }
        notices.decided(meeting, item);
        decided.fire(new ItemDecided(
                item.subject(),
                item.number(),
                item.decision(),
                item.amount(),
                item.motionAmount(),
                item.motion(),
                item.decisionNumber(),
                item.reason(),
                meeting.number(),
                meeting.rule().id(),
                onward == null ? null : onward.number(),
                item.closedAt()));
    }

    /** A paper's number is Chinese whatever language the screens speak. */
    String paperNumber(String key, String series, Instant now) {
        int year = now.atZone(clock.zone()).getYear();
        int serial = paperNumbers.next(series, year);
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key, String.valueOf(year), String.valueOf(serial));
    }

    /** The item that is being voted on. */
    AgendaItem current(Meeting meeting) {
        return store.agenda(meeting).stream()
                .filter(item -> item.state().isVoting())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The item whose turn is next, empty if all are done. */
    Optional<AgendaItem> next(Meeting meeting) {
        return store.agenda(meeting).stream()
                .filter(item -> item.state() == ItemState.SCHEDULED)
                .findFirst();
    }

    private Meeting meeting(String number) {
        return store.meeting(number).orElseThrow(NotFound::new);
    }

    /**
     * Who is there for an item, or was when it was closed.
     *
     * @param seats the item's; empty for the meeting as such
     */
    static Presence presence(List<Attendance> attendance, List<ItemSeat> seats) {
        Map<Long, ItemSeat> seatOf = seats.stream().collect(Collectors.toMap(ItemSeat::personId, Function.identity()));
        int present = 0;
        int recused = 0;
        int recusedPresent = 0;
        for (Attendance one : attendance) {
            ItemSeat seat = seatOf.get(one.personId());
            boolean isThere = isThere(one, seat);
            boolean isRecused = seat != null && seat.isRecused();
            present += isThere ? 1 : 0;
            recused += isRecused ? 1 : 0;
            recusedPresent += isThere && isRecused ? 1 : 0;
        }
        return new Presence(attendance.size(), present, recused, recusedPresent);
    }

    /** Whether a member is there for an item, or was when it was closed; {@code seat} may be null. */
    static boolean isThere(Attendance one, ItemSeat seat) {
        return seat != null && seat.present() != null ? seat.present() : one.isPresent();
    }

    static Tally count(List<Attendance> attendance, List<ItemSeat> seats) {
        return new Tally(
                presence(attendance, seats),
                votes(seats, Vote.AGREE),
                votes(seats, Vote.DISAGREE),
                votes(seats, Vote.ABSTAIN));
    }

    private static int votes(List<ItemSeat> seats, Vote vote) {
        return (int) seats.stream().filter(seat -> seat.vote() == vote).count();
    }
}
