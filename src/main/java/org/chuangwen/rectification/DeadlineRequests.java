package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Audience;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.process.DeadlineRequestProcess;

/**
 * More time for a unit: an extension at most twice an order, each at most as long as the original limit; a suspension
 * once a case, at most a year. Asked for before the limit ends, decided by a dispatcher.
 */
@ApplicationScoped
@Transactional
public class DeadlineRequests {

    /** How often one order may be extended. */
    public static final int EXTENSIONS_MOST = 2;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Cases cases;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Organisation organisation;

    @Inject
    private Supervision supervision;

    @Inject
    private RectificationNotices notices;

    @Inject
    private DeadlineRequestProcess process;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Asks for more time; the unit's clock runs on until a dispatcher has decided.
     *
     * @param amount of the limit's own unit
     * @throws org.chuangwen.problem.InvalidInput naming {@code amount} or {@code reason}
     * @throws Conflict if the case is not in the unit's hands or is listed for supervision, the limit has ended, it has
     *     been extended twice, or another request waits
     */
    public void requestExtension(Actor actor, String number, Integer amount, String reason) {
        RectificationCase of = handledBy(actor, number);
        RectificationOrder order = of.currentOrder();
        FieldErrors errors = new FieldErrors().require("amount", amount).requireText("reason", reason, Remarks.MOST);
        if (amount != null && (amount < 1 || amount > order.limit().amount())) {
            errors.add("amount", "problem.outOfRange", 1, order.limit().amount());
        }
        errors.throwIfAny();
        if (order.extensions() >= EXTENSIONS_MOST) {
            throw new Conflict("rectification.extendedTwice");
        }
        request(actor, of, DeadlineRequest.Kind.EXTENSION, amount, null, reason);
    }

    /**
     * Asks to be let off for a while.
     *
     * @param until the last day on which the clock stands still
     * @throws org.chuangwen.problem.InvalidInput naming {@code until} or {@code reason}
     * @throws Conflict as for an extension, or if the case was suspended before
     */
    public void requestSuspension(Actor actor, String number, LocalDate until, String reason) {
        RectificationCase of = handledBy(actor, number);
        LocalDate today = clock.now().atZone(clock.zone()).toLocalDate();
        FieldErrors errors = new FieldErrors().require("until", until).requireText("reason", reason, Remarks.MOST);
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusYears(1)))) {
            errors.add("until", "rectification.suspensionTooLong");
        }
        errors.throwIfAny();
        if (wasSuspended(of)) {
            throw new Conflict("rectification.suspendedBefore");
        }
        Instant end = until.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(clock.zone())
                .toInstant();
        request(actor, of, DeadlineRequest.Kind.SUSPENSION, null, end, reason);
    }

    /** The request that waits for a decision, empty if none does. */
    public Optional<DeadlineRequest> pendingOf(RectificationCase of) {
        return all(of).stream()
                .filter(request -> request.state() == DeadlineRequest.State.PENDING)
                .findFirst();
    }

    /** All requests of a case, oldest first. */
    public List<DeadlineRequest> all(RectificationCase of) {
        return entityManager
                .createQuery("select r from DeadlineRequest r where r.caseId = ?1 order by r.id", DeadlineRequest.class)
                .setParameter(1, of.id())
                .getResultList();
    }

    /** Whether the case was let off once: that is as often as it may be. */
    public boolean wasSuspended(RectificationCase of) {
        return all(of).stream().anyMatch(DeadlineRequest::isSuspension);
    }

    /** Whether what was decided last on a case lets it off for a while. */
    public boolean isSuspended(String number) {
        List<DeadlineRequest> all = all(cases.withNumber(number).orElseThrow(NotFound::new));
        return !all.isEmpty() && all.get(all.size() - 1).isSuspending();
    }

    /** Until when the case is let off. */
    public Instant suspendedUntil(String number) {
        return cases.withNumber(number).orElseThrow(NotFound::new).suspendedUntil();
    }

    /** A suspension's time is over: the clock goes on, and the unit is told. */
    public void endSuspension(String number) {
        RectificationCase of = cases.lock(number);
        Instant now = clock.now();
        all(of).stream().filter(DeadlineRequest::isSuspending).forEach(request -> request.end(now));
        of.endSuspension();
        notices.suspensionEnded(of);
        journal.add(new JournalEntry(number, "suspensionEnded", now)
                .fact("due", of.currentOrder().dueAt()));
    }

    /** Takes back what waits and ends what holds, because the unit has answered its order. */
    void withdraw(RectificationCase of) {
        Instant now = clock.now();
        List<DeadlineRequest> alive =
                all(of).stream().filter(DeadlineRequest::isAlive).toList();
        if (!alive.isEmpty()) {
            alive.forEach(request -> request.stop(now));
            of.endSuspension();
            process.withdraw(of.number());
        }
    }

    private void request(
            Actor actor,
            RectificationCase of,
            DeadlineRequest.Kind kind,
            Integer amount,
            Instant until,
            String reason) {
        supervision.requireNotListed(of);
        Instant now = clock.now();
        if (!now.isBefore(of.currentOrder().dueAt())) {
            throw new Conflict("rectification.limitEnded");
        }
        if (pendingOf(of).isPresent()) {
            throw new Conflict("rectification.requestWaits");
        }
        entityManager.persist(new DeadlineRequest(of, kind, amount, until, reason, actor.personId(), now));
        journal.add(new JournalEntry(
                        of.number(), kind == DeadlineRequest.Kind.EXTENSION ? "askExtension" : "askSuspension", now)
                .by(actor, Role.UNIT_HANDLER)
                .remark(reason)
                .fact("limitAmount", amount)
                .fact(
                        "limitUnit",
                        amount == null ? null : of.currentOrder().limit().unit())
                .fact("until", until));
        process.start(of.number());
    }

    private RectificationCase handledBy(Actor actor, String number) {
        caseBook.requireReadable(actor, number);
        RectificationCase of = cases.lock(number);
        if (of.state() != CaseState.RECTIFYING) {
            throw new Conflict("problem.changedMeanwhile");
        }
        String unitPath =
                organisation.unit(of.currentOrder().unitId()).map(Unit::path).orElseThrow();
        if (!Audience.admits(actor, null, Role.UNIT_HANDLER, unitPath)) {
            throw new NotAllowed("worklist.notYours");
        }
        return of;
    }
}
