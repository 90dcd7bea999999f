package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chuangwen.problem.NotFound;

/** What is asked of a case after it is closed: its reporter's answer, and for a sample a second look (回头看). */
@ApplicationScoped
@Transactional
public class SecondLook {

    /** How long the reporter may answer. */
    public static final Duration ANSWER_WITHIN = Duration.ofDays(14);

    private static final String ALGORITHM = "HmacSHA256";

    /** Sources whose reporter works here and can be asked. */
    private static final Set<Source> ANSWERABLE =
            EnumSet.of(Source.GRID_PATROL, Source.COMMUNITY_WEEKLY, Source.SUPERIOR_INSPECTION);

    @PersistenceContext
    private EntityManager entityManager;

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

    /**
     * By the number and this installation's secret, so that nobody can choose which case is looked at, nobody knows
     * before, and the same case is always or never.
     */
    public boolean isSampled(String number) {
        String secret = (String) entityManager
                .createNativeQuery("select secret from second_look_secret")
                .getSingleResult();
        return isSampled(secret, number, category(number).recheckPercent());
    }

    /** @param percent of all numbers are sampled; with more come others, none goes */
    public static boolean isSampled(String secret, String number, int percent) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            long drawn = ByteBuffer.wrap(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            return Math.floorMod(drawn, 100) < percent;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
