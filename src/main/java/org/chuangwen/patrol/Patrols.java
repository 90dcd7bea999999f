package org.chuangwen.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.CaseReported;
import org.chuangwen.rectification.ReportBegun;

/** A patroller sets out and comes back; what they report meanwhile was found on the patrol. */
@ApplicationScoped
@Transactional
public class Patrols {

    /** Nobody walks a grid for longer: what is still open then was forgotten. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final int LONGEST_REMARK = 500;

    /** So many forgotten ones are closed at a time. */
    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Sets out.
     *
     * @param where the device is, null if it does not tell
     * @throws org.chuangwen.problem.NotAllowed if the actor is no patroller
     * @throws InvalidInput naming {@code gridCode} if there is no such grid where the actor patrols
     * @throws Conflict if the actor is on a patrol already
     */
    public Patrol start(Actor actor, String gridCode, Spot where) {
        actor.require(Role.PATROLLER);
        if (gridCode == null || gridCode.isBlank()) {
            throw InvalidInput.of("gridCode", "problem.required");
        }
        Grid grid = organisation
                .gridWithCode(gridCode.strip())
                .filter(one -> walks(actor, one))
                .orElseThrow(() -> InvalidInput.of("gridCode", "patrol.notYourGrid", gridCode.strip()));
        Instant now = clock.now();
        // Asked once: whoever asks again might find what another request began in between, and take it for forgotten.
        Optional<Patrol> open = current(actor);
        if (open.isPresent() && !isForgotten(open.get(), now)) {
            throw new Conflict(
                    "patrol.alreadyOut", codeOf(open.get()), open.get().startedAt());
        }
        open.ifPresent(this::forget);
        entityManager.flush();
        Patrol patrol = new Patrol(grid.id(), actor.personId(), where, now);
        entityManager.persist(patrol);
        journal.add(new JournalEntry(subjectOf(patrol), "startPatrol", now)
                .by(actor, Role.PATROLLER)
                .fromTo(null, Patrol.State.OPEN)
                .fact("grid", grid.code()));
        return patrol;
    }

    /**
     * Comes back.
     *
     * @param remark in words, null for nothing; that nothing was found is a result too
     * @throws NotFound if it is not the actor's patrol
     * @throws Conflict if it is over already
     */
    public Patrol end(Actor actor, long id, Spot where, String remark) {
        new FieldErrors().limitText("remark", remark, LONGEST_REMARK).throwIfAny();
        Patrol patrol = entityManager.find(Patrol.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (patrol == null || patrol.personId() != actor.personId()) {
            throw new NotFound();
        }
        Instant now = clock.now();
        if (patrol.state() == Patrol.State.OPEN && isForgotten(patrol, now)) {
            forget(patrol);
            return patrol;
        }
        patrol.end(where, remark, now);
        journal.add(new JournalEntry(subjectOf(patrol), "endPatrol", now)
                .by(actor, Role.PATROLLER)
                .fromTo(Patrol.State.OPEN, Patrol.State.ENDED)
                .remark(remark)
                .fact("found", findings(patrol).size()));
        return patrol;
    }

    /** The patrol the actor is on, empty if they are on none. */
    public Optional<Patrol> current(Actor actor) {
        return entityManager
                .createQuery("select p from Patrol p where p.openPersonId = ?1", Patrol.class)
                .setParameter(1, actor.personId())
                .getResultStream()
                .findFirst();
    }

    /** The grids the actor may set out to, their own first. */
    public List<Grid> gridsOf(Actor actor) {
        return organisation.grids().stream()
                .filter(grid -> walks(actor, grid))
                .sorted((one, other) -> Boolean.compare(isOwn(actor, other), isOwn(actor, one)))
                .toList();
    }

    /** The numbers of what was reported on the patrol, oldest first. */
    public List<String> findings(Patrol patrol) {
        return entityManager
                .createQuery(
                        "select f.subject from PatrolFinding f where f.patrolId = ?1 order by f.subject", String.class)
                .setParameter(1, patrol.id())
                .getResultList();
    }

    /** In the report's own transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void found(@Observes CaseReported reported) {
        onPatrol(reported.personId(), clock.now())
                .ifPresent(patrol -> entityManager.persist(new PatrolFinding(patrol.id(), reported.number())));
    }

    /** What was begun on a patrol was found on it, even if it was sent after its end. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void found(@Observes ReportBegun begun) {
        onPatrol(begun.personId(), begun.begunAt()).ifPresent(patrol -> {
            PatrolFinding finding = entityManager.find(PatrolFinding.class, begun.number());
            if (finding == null) {
                entityManager.persist(new PatrolFinding(patrol.id(), begun.number()));
            } else {
                finding.wasBegunOn(patrol.id());
            }
        });
    }

    /** The patrol on which the person was at that moment, over or not. */
    private Optional<Patrol> onPatrol(long personId, Instant at) {
        return entityManager
                .createQuery(
                        "select p from Patrol p where p.personId = ?1 and p.startedAt <= ?2 and p.startedAt >= ?3"
                                + " and (p.endedAt is null or p.endedAt > ?2) order by p.startedAt desc",
                        Patrol.class)
                .setParameter(1, personId)
                .setParameter(2, at)
                .setParameter(3, at.minus(LONGEST))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Closes what nobody ended; it is marked and does not count. */
    public void closeForgotten() {
        entityManager
                .createQuery(
                        "select p from Patrol p where p.state = ?1 and p.startedAt < ?2 order by p.id", Patrol.class)
                .setParameter(1, Patrol.State.OPEN)
                .setParameter(2, clock.now().minus(LONGEST))
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(this::forget);
    }

    private void forget(Patrol patrol) {
        patrol.forget(patrol.startedAt().plus(LONGEST));
        journal.add(new JournalEntry(subjectOf(patrol), "forgetPatrol", clock.now())
                .fromTo(Patrol.State.OPEN, Patrol.State.FORGOTTEN));
    }

    private static boolean isForgotten(Patrol patrol, Instant now) {
        return patrol.startedAt().plus(LONGEST).isBefore(now);
    }

    private boolean walks(Actor actor, Grid grid) {
        String path = organisation.unit(grid.communityId()).map(Unit::path).orElseThrow();
        return actor.posts().stream()
                .anyMatch(post -> post.role() == Role.PATROLLER && path.startsWith(post.unitPath()));
    }

    private static boolean isOwn(Actor actor, Grid grid) {
        return grid.patrollerId() != null && grid.patrollerId() == actor.personId();
    }

    private String codeOf(Patrol patrol) {
        return organisation.grid(patrol.gridId()).map(Grid::code).orElse("");
    }

    private static String subjectOf(Patrol patrol) {
        return "patrol:" + patrol.id();
    }
}
