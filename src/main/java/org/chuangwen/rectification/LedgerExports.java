package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;

/**
 * Ledgers on their way into files. Whoever asks for one may leave: it is written in the background, its progress can be
 * looked at, its file is kept for some days. Everybody sees their own only.
 *
 * <p>Whether somebody is still at it is told by the machine's time and not by the city's clock, which can be held.
 */
@ApplicationScoped
@Transactional
public class LedgerExports {

    /** How many of one person's may be on their way at once. */
    static final int AT_ONCE = 2;

    /** How long a file is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** After this long without a sign of life, somebody else takes it over. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    private static final int ATTEMPTS = 3;
    private static final int SHOWN = 20;

    /** The subject under which the journal keeps who took the ledger away. */
    static final String SUBJECT = "ledger";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CaseList list;

    @Inject
    private Actors actors;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    @Inject
    private Event<Asked> asked;

    /** Somebody has asked for a ledger. */
    record Asked(UUID id) {}

    /**
     * What a writer has taken on.
     *
     * @param attempt by which it is known whether somebody else has taken over meanwhile
     */
    record Task(
            UUID id,
            int attempt,
            Actor actor,
            LedgerExport.Format format,
            CaseFilter filter,
            CaseSort sort,
            Locale locale,
            String baseUrl) {}

    /**
     * Asks for the ledger, narrowed and sorted as the list is.
     *
     * @param baseUrl of the application as the asker reaches it, without a slash at the end
     * @throws Conflict if too many are on their way already
     * @throws NotAllowed for whoever is appointed to nothing
     */
    public LedgerExport ask(
            Actor actor, CaseFilter filter, CaseSort sort, LedgerExport.Format format, Locale locale, String baseUrl) {
        String kept = LedgerFilter.write(filter, sort);
        new FieldErrors()
                .require("format", format)
                .limitText("text", kept, LedgerFilter.LONGEST)
                .throwIfAny();
        Role role = roleOf(actor);
        // Locked, so that of two who ask at once the second counts the first.
        entityManager
                .createQuery("select p from Person p where p.id = ?1", org.chuangwen.organisation.Person.class)
                .setParameter(1, actor.personId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (onTheWay(actor) >= AT_ONCE) {
            throw new Conflict("rectification.export.tooMany", AT_ONCE);
        }
        LedgerExport export = new LedgerExport(actor.personId(), format, locale, baseUrl, kept, now());
        entityManager.persist(export);
        journal.add(new JournalEntry(SUBJECT, "exportLedger", clock.now())
                .by(actor, role)
                .fact("export", export.id())
                .fact("format", format)
                .fact("filter", kept));
        asked.fire(new Asked(export.id()));
        return export;
    }

    /** The actor's own, latest first. */
    public List<LedgerExport> of(Actor actor) {
        return entityManager
                .createQuery(
                        "select e from LedgerExport e where e.personId = ?1 order by e.askedAt desc",
                        LedgerExport.class)
                .setParameter(1, actor.personId())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** @throws NotFound if the actor has none such */
    public LedgerExport one(Actor actor, UUID id) {
        LedgerExport export = entityManager.find(LedgerExport.class, id);
        if (export == null || export.personId() != actor.personId()) {
            throw new NotFound();
        }
        return export;
    }

    /** Gives it up, or throws its file away; what is being written stops. */
    public void remove(Actor actor, UUID id) {
        entityManager.remove(one(actor, id));
    }

    /** @throws NotFound if the actor has none such, or it is not done */
    LedgerExport finished(Actor actor, UUID id) {
        LedgerExport export = one(actor, id);
        if (export.state() != LedgerExport.State.DONE) {
            throw new NotFound();
        }
        return export;
    }

    /**
     * Some bytes of a file that is done; empty behind its end.
     *
     * @throws NotFound if the actor has none such, or it is not done
     */
    Optional<byte[]> piece(Actor actor, UUID id, int place) {
        finished(actor, id);
        LedgerExportPiece piece = entityManager.find(LedgerExportPiece.class, new LedgerExportPiece.Place(id, place));
        return Optional.ofNullable(piece).map(LedgerExportPiece::bytes);
    }

    private long onTheWay(Actor actor) {
        return entityManager
                .createQuery("select count(e) from LedgerExport e where e.personId = ?1 and e.state in ?2", Long.class)
                .setParameter(1, actor.personId())
                .setParameter(2, List.of(LedgerExport.State.WAITING, LedgerExport.State.RUNNING))
                .getSingleResult();
    }

    private static Role roleOf(Actor actor) {
        return actor.posts().stream()
                .map(Actor.Post::role)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new NotAllowed("problem.roleMissing"));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    // What follows is for whoever writes it.

    /** Takes one on, if nobody has it. One that keeps failing, or whose asker has gone, is given up. */
    Optional<Task> take(UUID id) {
        LedgerExport export = locked(id).orElse(null);
        if (export == null || !isFree(export)) {
            return Optional.empty();
        }
        Optional<Actor> actor = actors.find(export.personId());
        if (actor.isEmpty() || export.attempts() >= ATTEMPTS) {
            export.failed(now());
            return Optional.empty();
        }
        removePieces(id);
        CaseFilter filter = LedgerFilter.filter(export.filter());
        export.begin(list.count(actor.get(), filter), now());
        return Optional.of(new Task(
                id,
                export.attempts(),
                actor.get(),
                export.format(),
                filter,
                LedgerFilter.sort(export.filter()),
                export.locale(),
                export.baseUrl()));
    }

    private boolean isFree(LedgerExport export) {
        return export.state() == LedgerExport.State.WAITING
                || export.state() == LedgerExport.State.RUNNING
                        && export.seenAt().isBefore(now().minus(SILENCE));
    }

    /** Those that nobody is at, though they should be. */
    List<UUID> dropped() {
        return entityManager
                .createQuery(
                        "select e.id from LedgerExport e where e.state in ?1 and e.seenAt < ?2 order by e.seenAt",
                        UUID.class)
                .setParameter(1, List.of(LedgerExport.State.WAITING, LedgerExport.State.RUNNING))
                .setParameter(2, now().minus(SILENCE))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Whether it is still wanted, and of this writer. */
    boolean progress(Task task, long rows) {
        Optional<LedgerExport> mine = mine(task);
        mine.ifPresent(export -> export.progress(rows, now()));
        return mine.isPresent();
    }

    /** Whether it is still wanted, and of this writer. */
    boolean store(Task task, int place, byte[] bytes) {
        Optional<LedgerExport> mine = mine(task);
        mine.ifPresent(export -> {
            entityManager.persist(new LedgerExportPiece(task.id(), place, bytes));
            export.stored(bytes.length, now());
        });
        return mine.isPresent();
    }

    void done(Task task, long rows) {
        mine(task).ifPresent(export -> {
            export.done(rows, now());
            journal.add(new JournalEntry(SUBJECT, "ledgerExported", clock.now())
                    .by(task.actor(), roleOf(task.actor()))
                    .fact("export", task.id())
                    .fact("rows", rows));
        });
    }

    void failed(Task task) {
        mine(task).ifPresent(export -> {
            removePieces(task.id());
            export.failed(now());
        });
    }

    /** Removes what has been kept long enough. */
    void removeOld() {
        entityManager
                .createQuery("select e from LedgerExport e where e.askedAt < ?1", LedgerExport.class)
                .setParameter(1, now().minus(KEPT))
                .setMaxResults(100)
                .getResultList()
                .forEach(entityManager::remove);
    }

    private Optional<LedgerExport> mine(Task task) {
        return locked(task.id())
                .filter(export -> export.state() == LedgerExport.State.RUNNING && export.attempts() == task.attempt());
    }

    private Optional<LedgerExport> locked(UUID id) {
        return entityManager
                .createQuery("select e from LedgerExport e where e.id = ?1", LedgerExport.class)
                .setParameter(1, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void removePieces(UUID id) {
        entityManager
                .createQuery("delete from LedgerExportPiece p where p.exportId = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
