package org.chuangwen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Gives programs a token to show instead of a name and a password, and knows it again. */
@ApplicationScoped
@Transactional
public class Tokens {

    /** How long a token is good for. */
    public static final Duration GOOD_FOR = Duration.ofHours(12);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Actors actors;

    /**
     * A token just given. It is nowhere kept and cannot be told again.
     *
     * @param token 256 random bits as base64url
     */
    public record Given(String token, Instant expiresAt) {}

    /** Gives the actor a token, and forgets the expired ones of everybody. */
    public Given give(Actor actor) {
        // The real time, not the city's clock: that one can be held.
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        entityManager
                .createQuery("delete from ApiToken t where t.expiresAt < ?1")
                .setParameter(1, now)
                .executeUpdate();
        String token = Secrets.draw();
        Instant expiresAt = now.plus(GOOD_FOR);
        entityManager.persist(new ApiToken(Secrets.hash(token), actor.personId(), expiresAt));
        return new Given(token, expiresAt);
    }

    /** Whose token it is; empty if nobody's, or no longer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Actor> holder(String token) {
        return actors.ofToken(Secrets.hash(token), Instant.now());
    }

    /** Ends all tokens of the actor. */
    public void endAll(Actor actor) {
        endAll(actor.personId());
    }

    /** Ends all tokens of the person. */
    public void endAll(long personId) {
        entityManager
                .createQuery("delete from ApiToken t where t.personId = ?1")
                .setParameter(1, personId)
                .executeUpdate();
    }
}
