package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.process.CoHandlingProcess;
import org.chuangwen.worklist.Worklist;

/**
 * The units that help the responsible one. Each has the order's limit; the responsible unit gives feedback when all
 * have answered, or when the limit has passed: nobody is kept waiting longer than the order allows.
 */
@ApplicationScoped
@Transactional
public class CoHandlings {

    /** How many units may help with one order. */
    static final int MOST = 5;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Cases cases;

    @Inject
    private Orders orders;

    @Inject
    private Organisation organisation;

    @Inject
    private CoHandlingProcess process;

    @Inject
    private Worklist worklist;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    void ask(RectificationCase of, List<Unit> units) {
        for (Unit unit : units) {
            CoHandling asked = new CoHandling(of.currentOrder(), unit.id());
            entityManager.persist(asked);
            process.start(of.number(), asked.id());
        }
    }

    /** Asks those again who had a share in the order, after it went to rework. */
    void askAgain(RectificationCase of) {
        for (CoHandling asked : orders.sharesIn(of.currentOrder())) {
            if (asked.state() == CoHandling.State.DONE || asked.state() == CoHandling.State.MISSED) {
                asked.askAgain();
                process.start(of.number(), asked.id());
            }
        }
    }

    /** The order's limit ends later, and so does the time of those who help. */
    void postpone(RectificationCase of) {
        open(of.currentOrder()).forEach(CoHandling::postpone);
        worklist.postpone(of.number(), CoHandlingProcess.KEY, CoHandlingProcess.ASSIST);
    }

    /** Ends what waits because the responsible unit has sent the order back. */
    void withdraw(RectificationCase of) {
        open(of.currentOrder()).forEach(asked -> {
            asked.withdraw();
            process.end(of.number(), asked.id());
        });
    }

    /**
     * Ends what waits because the responsible unit gives feedback.
     *
     * @throws Conflict naming the units that still have time and have not answered
     */
    void closeFor(RectificationCase of) {
        List<CoHandling> open = open(of.currentOrder());
        if (!open.isEmpty() && clock.now().isBefore(of.currentOrder().dueAt())) {
            throw new Conflict(
                    "rectification.coHandlersAtWork",
                    open.stream().map(asked -> nameOf(asked.unitId())).collect(Collectors.joining(", ")));
        }
        open.forEach(asked -> {
            asked.missed();
            process.end(of.number(), asked.id());
        });
    }

    /** Records that a unit that helps let the order's limit pass. */
    public void markOverdue(String number, long id) {
        RectificationCase of = cases.lock(number);
        CoHandling asked = withId(id);
        asked.markOverdue();
        notices.coHandlingOverdue(of, asked);
        journal.add(new JournalEntry(number, "coHandlingOverdue", clock.now()).fact("unit", nameOf(asked.unitId())));
    }

    /** Until when the unit should answer. */
    public Instant dueAt(long id) {
        return withId(id).order().dueAt();
    }

    CoHandling withId(long id) {
        CoHandling found = entityManager.find(CoHandling.class, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    private List<CoHandling> open(RectificationOrder order) {
        return orders.sharesIn(order).stream()
                .filter(asked -> asked.state() == CoHandling.State.ASKED)
                .toList();
    }

    private String nameOf(long unitId) {
        return organisation.unit(unitId).orElseThrow().name();
    }
}
