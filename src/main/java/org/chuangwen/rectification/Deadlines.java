package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Worklist;

/** The deadline of the order a unit has in hand: when it is reminded, when it is overdue, and what then happens. */
@ApplicationScoped
@Transactional
public class Deadlines {

    @Inject
    private Cases cases;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private LimitClocks limitClocks;

    @Inject
    private Worklist worklist;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** When a quarter of the limit is left, wherever its end was moved to, and not while the case is suspended. */
    public Instant remindAt(String number) {
        RectificationOrder order = orderOf(number);
        return limitClocks.of(order).reminder(order.limitFrom());
    }

    public Instant dueAt(String number) {
        return orderOf(number).dueAt();
    }

    /** One limit after the deadline: the case is proposed for listed supervision then. */
    public Instant listAt(String number) {
        RectificationOrder order = orderOf(number);
        return workingClock.due(order.dueAt(), order.limit());
    }

    /** Tells the unit that its time runs out. */
    public void remind(String number) {
        RectificationCase of = cases.lock(number);
        notices.dueSoon(of);
        journal.add(new JournalEntry(number, "remind", clock.now())
                .fact("due", of.currentOrder().dueAt()));
    }

    /** Records that the unit let its time pass, and urges it. */
    public void markOverdue(String number) {
        // Work items are locked before the case, as a step does it; the other way round the two could block each other.
        worklist.urge(number);
        RectificationCase of = cases.lock(number);
        of.currentOrder().markOverdue();
        notices.overdue(of);
        Instant now = clock.now();
        journal.add(new JournalEntry(number, "overdue", now)
                .fact("due", of.currentOrder().dueAt()));
        journal.add(new JournalEntry(number, "urge", now));
        notices.urged(of);
    }

    private RectificationOrder orderOf(String number) {
        return cases.withNumber(number).orElseThrow(NotFound::new).currentOrder();
    }
}
