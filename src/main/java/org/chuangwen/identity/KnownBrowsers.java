package org.chuangwen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Knows the browsers in which people have signed in before. It proves nothing but that: the password is asked anyway.
 */
@ApplicationScoped
@Transactional
public class KnownBrowsers {

    /** How long a browser is known after it was last seen. */
    public static final Duration KNOWN_FOR = Duration.ofDays(180);

    /** A person's browsers; of more the one longest unseen is forgotten. */
    static final int MOST = 10;

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether the person has signed in with the browser that keeps this; null is none. */
    public boolean knows(long personId, String browser) {
        return browser != null
                && !entityManager
                        .createQuery(
                                "select 1 from KnownBrowser b where b.tokenHash = ?1 and b.personId = ?2 and b.seenAt > ?3",
                                Integer.class)
                        .setParameter(1, Secrets.hash(browser))
                        .setParameter(2, personId)
                        .setParameter(3, Instant.now().minus(KNOWN_FOR))
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Remembers the browser in which the actor has just signed in.
     *
     * @param browser what it kept, null for nothing
     * @return what it is to keep from now on
     */
    public String meet(Actor actor, String browser) {
        Instant now = Instant.now();
        if (knows(actor.personId(), browser)) {
            entityManager
                    .createQuery("update KnownBrowser b set b.seenAt = ?2 where b.tokenHash = ?1")
                    .setParameter(1, Secrets.hash(browser))
                    .setParameter(2, now)
                    .executeUpdate();
            return browser;
        }
        List<String> others = entityManager
                .createQuery(
                        "select b.tokenHash from KnownBrowser b where b.personId = ?1 order by b.seenAt desc, b.tokenHash",
                        String.class)
                .setParameter(1, actor.personId())
                .getResultList();
        if (others.size() >= MOST) {
            entityManager
                    .createQuery("delete from KnownBrowser b where b.tokenHash in ?1")
                    .setParameter(1, others.subList(MOST - 1, others.size()))
                    .executeUpdate();
        }
        String drawn = Secrets.draw();
        entityManager.persist(new KnownBrowser(Secrets.hash(drawn), actor.personId(), now));
        return drawn;
    }

    /** Forgets all browsers of the person. */
    void forget(long personId) {
        entityManager
                .createQuery("delete from KnownBrowser b where b.personId = ?1")
                .setParameter(1, personId)
                .executeUpdate();
    }
}
