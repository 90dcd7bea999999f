package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;

/**
 * The only place where money moves. A source's row is locked before it is read for change, so that of any number who
 * book at once each sees what the one before left; a request's account is changed under the same lock. The database
 * checks the sums once more.
 */
@ApplicationScoped
@Transactional
class FundLedger {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CityClock clock;

    @Inject
    private Event<MoneyAvailable> available;

    /**
     * Enters a movement.
     *
     * @param actor who books, null for a timer
     * @throws NotFound if there is no such source
     * @throws InvalidInput naming {@code amount} if the source would hold more than any source may
     * @throws InsufficientFunds if the source, or the request's account with it, does not hold so much
     */
    LedgerEntry book(String sourceCode, Booking booking, Actor actor) {
        return book(lock(sourceCode), booking, actor);
    }

    /** Enters a movement of a source that this transaction has just made or locked. */
    LedgerEntry book(FundSource source, Booking booking, Actor actor) {
        if (booking.from() == null
                && source.balance().total().add(booking.amount()).compareTo(Yuan.MOST) > 0) {
            throw InvalidInput.of("amount", "funding.sourceTooLarge", Yuan.MOST.toPlainString());
        }
        source.move(booking.from(), booking.to(), booking.amount());
        if (booking.subject() != null) {
            account(source, booking.subject())
                    .move(booking.from(), booking.to(), booking.amount(), booking.isReversal());
        }
        LedgerEntry entry = new LedgerEntry(source, booking, actor, clock.now());
        entityManager.persist(entry);
        if (booking.to() == Pot.AVAILABLE) {
            available.fire(new MoneyAvailable(source, booking.amount()));
        }
        return entry;
    }

    /**
     * Takes back one entry, whole.
     *
     * @throws NotFound if the source has no such entry
     * @throws Conflict if it was taken back already, or is itself a reversal
     * @throws InsufficientFunds if what it moved has moved on
     */
    LedgerEntry reverse(String sourceCode, int serial, String reason, Actor actor) {
        FundSource source = lock(sourceCode);
        LedgerEntry entry = entry("e.serial", source, serial).orElseThrow(NotFound::new);
        if (entry.kind() == EntryKind.REVERSAL
                || entry("e.reverses", source, serial).isPresent()) {
            throw new Conflict("funding.reversedAlready");
        }
        return book(source, Booking.reversalOf(entry, reason), actor);
    }

    /** Which of the entries between two numbers, both included, were taken back. */
    Set<Integer> reversed(FundSource source, int from, int to) {
        return entityManager
                .createQuery(
                        "select e.reverses from LedgerEntry e where e.sourceId = ?1 and e.reverses between ?2 and ?3",
                        Integer.class)
                .setParameter(1, source.id())
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private Optional<LedgerEntry> entry(String by, FundSource source, int serial) {
        return entityManager
                .createQuery("select e from LedgerEntry e where e.sourceId = ?1 and " + by + " = ?2", LedgerEntry.class)
                .setParameter(1, source.id())
                .setParameter(2, serial)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound if there is no such source */
    private FundSource lock(String code) {
        FundSource source = entityManager
                .createQuery("select s from FundSource s where s.code = ?1", FundSource.class)
                .setParameter(1, code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        // The row may have been read before, without a lock: what it holds is read anew once it is ours.
        entityManager.flush();
        entityManager.refresh(source, LockModeType.PESSIMISTIC_WRITE);
        return source;
    }

    /** What a request holds of a source, empty if it never held anything. */
    Optional<FundAccount> accountOf(FundSource source, String subject) {
        return entityManager
                .createQuery("select a from FundAccount a where a.sourceId = ?1 and a.subject = ?2", FundAccount.class)
                .setParameter(1, source.id())
                .setParameter(2, subject)
                .getResultStream()
                .findFirst();
    }

    private FundAccount account(FundSource source, String subject) {
        FundAccount account = accountOf(source, subject).orElseGet(() -> {
            FundAccount opened = new FundAccount(source.id(), subject);
            entityManager.persist(opened);
            return opened;
        });
        entityManager.flush();
        entityManager.refresh(account);
        return account;
    }

    /**
     * One page of a source's entries, the latest first.
     *
     * @param before the number of the last of the page before, null for the first page
     */
    List<LedgerEntry> entries(FundSource source, Integer before, int limit) {
        return entityManager
                .createQuery(
                        "select e from LedgerEntry e where e.sourceId = ?1 and e.serial < ?2 order by e.serial desc",
                        LedgerEntry.class)
                .setParameter(1, source.id())
                .setParameter(2, before == null ? Integer.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }
}
