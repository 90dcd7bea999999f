package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.process.RectificationProcess;

/**
 * Somebody finds what another has found: their report joins that case at once, without anybody having to sort it out.
 * It is kept with its photos, its reporter follows the original.
 */
@Dependent
class Following {

    @Inject
    private Rectification rectification;

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * @param sameAs the open case that it is
     * @return the number of the report's own case, which is over
     * @throws InvalidInput naming {@code sameAs} if there is no such case within reach, or it is over; or naming each
     *     faulty field of the report
     */
    String report(Actor actor, Discovery discovery, String sameAs) {
        RectificationCase original = original(actor, sameAs);
        RectificationCase again = rectification.discover(actor, discovery);
        Instant now = clock.now();
        CaseState before = again.state();
        again.joinTo(original, now);
        journal.add(new JournalEntry(again.number(), RectificationProcess.DUPLICATE, now)
                .by(actor, Reporting.roleOf(actor).orElseThrow())
                .fromTo(before, again.state())
                .fact("duplicateOf", original.number()));
        journal.add(new JournalEntry(original.number(), "reportedAgain", now)
                .by(actor, Reporting.roleOf(actor).orElseThrow())
                .fact("duplicate", again.number()));
        return again.number();
    }

    /** Locked, so that it is not closed between being found open and being followed. */
    private RectificationCase original(Actor actor, String number) {
        RectificationCase original;
        try {
            caseBook.requireReadable(actor, number);
            original = cases.lock(number);
        } catch (NotFound e) {
            throw InvalidInput.of("sameAs", "rectification.unknownCase", number);
        }
        if (original.state().isOver()) {
            throw InvalidInput.of("sameAs", "rectification.sameAsOver", number);
        }
        return original;
    }
}
