package org.chuangwen.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.NotFound;

/**
 * Turns a person into the actor of a request. Asked anew for every request and in one statement, so that an appointment
 * taken away, or a person made inactive, counts at once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Actors {

    private static final String PERSON_WITH_POSTS = """
            select p.id as person, p.username as username, p.name as name, p.passwordHash as passwordHash,
                   p.mustChangePassword as mustChangePassword, a.role as role,
                   u.id as unit, u.name as unitName, u.path as unitPath
            from Person p left join Appointment a on a.personId = p.id left join Unit u on u.id = a.unitId
            where p.active = true and\s""";

    private static final int STAMP_LENGTH = 16;

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws NotFound if there is no such person or the person is no longer active */
    public Actor of(long personId) {
        return find(personId).orElseThrow(NotFound::new);
    }

    /** The person's actor, empty if there is none or the person is no longer active. */
    public Optional<Actor> find(long personId) {
        return actor(rows(personId));
    }

    /**
     * The actor who signed in when this was their {@link #stamp}; empty if their password is another by now, or they
     * are no longer active.
     */
    public Optional<Actor> signedIn(long personId, String stamp) {
        List<Tuple> rows = rows(personId);
        return actor(rows).filter(known -> stampOf(rows.get(0)).equals(stamp));
    }

    /** What changes with the person's password: a session that has another one is over. */
    public String stamp(Actor actor) {
        return stampOf(rows(actor.personId()).get(0));
    }

    private static String stampOf(Tuple person) {
        return Secrets.hash(person.get("passwordHash", String.class)).substring(0, STAMP_LENGTH);
    }

    private List<Tuple> rows(long personId) {
        return entityManager
                .createQuery(PERSON_WITH_POSTS + "p.id = ?1", Tuple.class)
                .setParameter(1, personId)
                .getResultList();
    }

    /** The actor to whom the token of this hash was given, empty if there is none or it has expired by then. */
    public Optional<Actor> ofToken(String tokenHash, Instant moment) {
        return actor(entityManager
                .createQuery(
                        PERSON_WITH_POSTS
                                + "p.id = (select t.personId from ApiToken t where t.tokenHash = ?1 and t.expiresAt > ?2)",
                        Tuple.class)
                .setParameter(1, tokenHash)
                .setParameter(2, moment)
                .getResultList());
    }

    private static Optional<Actor> actor(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Actor.Post> posts = new HashSet<>();
        for (Tuple row : rows) {
            if (row.get("role") != null) {
                posts.add(new Actor.Post(
                        row.get("role", Role.class),
                        row.get("unit", Long.class),
                        row.get("unitName", String.class),
                        row.get("unitPath", String.class)));
            }
        }
        Tuple person = rows.get(0);
        return Optional.of(new Actor(
                person.get("person", Long.class),
                person.get("username", String.class),
                person.get("name", String.class),
                posts,
                person.get("mustChangePassword", Boolean.class)));
    }
}
