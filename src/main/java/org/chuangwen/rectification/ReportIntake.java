package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.chuangwen.idempotency.Once;
import org.chuangwen.identity.Actor;

/** The door for reports that may come twice, because the line broke before the answer arrived. */
@ApplicationScoped
@Transactional
public class ReportIntake {

    /** Under which keys of reports are kept. */
    private static final String DOOR = "report";

    @Inject
    private Rectification rectification;

    @Inject
    private Following following;

    @Inject
    private Once once;

    /**
     * Takes in a report, once for each key.
     *
     * @param sameAs the number of the open case that the reporter says this is; null or blank: a new one
     * @param key drawn by whoever sends it; null if it is sent once only
     * @return the number of the report's own case
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field
     * @throws org.chuangwen.problem.Conflict if something else was reported under this key
     */
    public String take(Actor actor, Discovery discovery, String sameAs, String key) {
        String original = sameAs == null || sameAs.isBlank() ? null : sameAs.strip();
        return once.answer(
                actor,
                DOOR,
                key,
                content(discovery) + original,
                () -> original == null
                        ? rectification.report(actor, discovery)
                        : following.report(actor, discovery, original));
    }

    /** Without the photos: whoever sends them again after a break has uploaded them anew. */
    private static String content(Discovery discovery) {
        return discovery.withPhotos(List.of()).toString();
    }
}
