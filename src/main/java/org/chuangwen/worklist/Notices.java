package org.chuangwen.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;

/** What people should know: written by the steps themselves, read in the bell and in 抄送. */
@ApplicationScoped
@Transactional
public class Notices {

    /** The most that is counted; a larger count says so. */
    public static final int COUNTED = 1000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CityClock clock;

    /** Tells each of the persons, once, in the step's own transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<Long> personIds, String subject, String title, String kind) {
        Instant now = clock.now();
        personIds.stream()
                .distinct()
                .forEach(person -> entityManager.persist(new Notice(person, subject, title, kind, now)));
    }

    /**
     * The actor's notices, newest first.
     *
     * @param after the id of the last one of the page before, null for the first page
     */
    public List<Notice> of(Actor actor, Long after, int limit) {
        return entityManager
                .createQuery(
                        "select n from Notice n where n.personId = ?1 and n.id < ?2 order by n.id desc", Notice.class)
                .setParameter(1, actor.personId())
                .setParameter(2, after == null ? Long.MAX_VALUE : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many the actor has not read; at most {@link #COUNTED} + 1. */
    public int unread(Actor actor) {
        return ((Number) entityManager
                        .createNativeQuery(
                                "select count(*) from (select 1 from notice where person_id = ? and read_at is null"
                                        + " limit " + (COUNTED + 1) + ") as unread")
                        .setParameter(1, actor.personId())
                        .getSingleResult())
                .intValue();
    }

    /** Marks what the actor has been told of a subject as read. */
    public void read(Actor actor, String subject) {
        Instant now = clock.now();
        entityManager
                .createQuery(
                        "select n from Notice n where n.personId = ?1 and n.subject = ?2 and n.readAt is null",
                        Notice.class)
                .setParameter(1, actor.personId())
                .setParameter(2, subject)
                .getResultList()
                .forEach(notice -> notice.read(now));
    }
}
