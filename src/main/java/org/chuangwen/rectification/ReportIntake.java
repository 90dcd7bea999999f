package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.idempotency.Once;
import org.chuangwen.identity.Actor;

/** The door for reports that may come twice, because the line broke before the answer arrived. */
@ApplicationScoped
@Transactional
public class ReportIntake {

    /** Under which keys of reports are kept. */
    private static final String DOOR = "report";

    /** Nobody keeps a report on a phone for longer. */
    private static final Duration LONGEST_KEPT = Duration.ofDays(30);

    @Inject
    private Rectification rectification;

    @Inject
    private Following following;

    @Inject
    private Once once;

    @Inject
    private Event<ReportBegun> begun;

    @Inject
    private CityClock clock;

    /** The same where nobody knows how long ago the report was begun. */
    public String take(Actor actor, Discovery discovery, String sameAs, String key) {
        return take(actor, discovery, sameAs, key, null);
    }

    /**
     * Takes in a report, once for each key.
     *
     * @param sameAs the number of the open case that the reporter says this is; null or blank: a new one
     * @param key drawn by whoever sends it; null if it is sent once only
     * @param begunAgo how long ago it was begun, as the sender's device knows; null if nobody knows
     * @return the number of the report's own case
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field
     * @throws org.chuangwen.problem.Conflict if something else was reported under this key
     */
    public String take(Actor actor, Discovery discovery, String sameAs, String key, Duration begunAgo) {
        String original = sameAs == null || sameAs.isBlank() ? null : sameAs.strip();
        return once.answer(actor, DOOR, key, content(discovery) + original, () -> {
            String number = original == null
                    ? rectification.report(actor, discovery)
                    : following.report(actor, discovery, original);
            tellWhenBegun(actor, number, begunAgo);
            return number;
        });
    }

    /** What no device can know is not told: a report is not begun after it is sent, nor kept for longer. */
    private void tellWhenBegun(Actor actor, String number, Duration begunAgo) {
        if (begunAgo != null && !begunAgo.isNegative() && begunAgo.compareTo(LONGEST_KEPT) <= 0) {
            begun.fire(new ReportBegun(number, actor.personId(), clock.now().minus(begunAgo)));
        }
    }

    /** Without the photos: whoever sends them again after a break has uploaded them anew. */
    private static String content(Discovery discovery) {
        return discovery.withPhotos(List.of()).toString();
    }
}
