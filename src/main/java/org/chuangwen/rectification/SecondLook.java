package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.chuangwen.problem.NotFound;

/** What is asked of a case after it is closed: its reporter's answer, and for a sample a second look (回头看). */
@ApplicationScoped
@Transactional
public class SecondLook {

    /** How long the reporter may answer. */
    public static final Duration ANSWER_WITHIN = Duration.ofDays(14);

    /** Sources whose reporter works here and can be asked. */
    private static final Set<Source> ANSWERABLE =
            EnumSet.of(Source.GRID_PATROL, Source.COMMUNITY_WEEKLY, Source.SUPERIOR_INSPECTION);

    @Inject
    private Cases cases;

    @Inject
    private Categories categories;

    public boolean isAnswerable(String number) {
        return ANSWERABLE.contains(of(number).source());
    }

    public Instant answerUntil(String number) {
        return of(number).closedAt().plus(ANSWER_WITHIN);
    }

    /** By the number alone, so that nobody can choose which case is looked at and the same case is always or never. */
    public boolean isSampled(String number) {
        return isSampled(number, category(number).recheckPercent());
    }

    static boolean isSampled(String number, int percent) {
        CRC32 hash = new CRC32();
        hash.update(number.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 100 < percent;
    }

    public Instant recheckAt(String number) {
        return of(number).closedAt().plus(Duration.ofDays(category(number).recheckDays()));
    }

    private Category category(String number) {
        return categories.category(of(number).categoryId()).orElseThrow();
    }

    private RectificationCase of(String number) {
        return cases.withNumber(number).orElseThrow(NotFound::new);
    }
}
