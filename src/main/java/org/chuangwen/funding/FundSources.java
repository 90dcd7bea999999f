package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;

/** The sources of money: opened, topped up and cut by the finance officer of the unit they belong to. */
@ApplicationScoped
@Transactional
public class FundSources {

    private static final int REASON_MOST = 500;
    private static final int NAME_MOST = 100;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Who has to do with money at all; being able to read every case is not enough. */
    static final Set<Role> READERS = EnumSet.of(
            Role.FINANCE_OFFICER,
            Role.OFFICE_REVIEWER,
            Role.PARTY_GROUP_MEMBER,
            Role.PARTY_GROUP_SECRETARY,
            Role.LEADER,
            Role.AUDITOR);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private FundLedger ledger;

    @Inject
    private Organisation organisation;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Opens a source with a sum.
     *
     * @throws NotAllowed if the actor is not finance officer of the unit or one above it
     * @throws InvalidInput naming each faulty field
     */
    public FundSourceRow open(Actor actor, NewFundSource wanted) {
        actor.require(Role.FINANCE_OFFICER);
        FieldErrors errors = new FieldErrors();
        checkCode(wanted.code(), errors);
        errors.requireText("name", wanted.name(), NAME_MOST)
                .require("kind", wanted.kind())
                .require("year", wanted.year())
                .requireText("reason", wanted.reason(), REASON_MOST);
        if (wanted.year() != null && (wanted.year() < FIRST_YEAR || wanted.year() > LAST_YEAR)) {
            errors.add("year", "problem.outOfRange", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        Unit unit = unit(actor, wanted.unitCode(), errors);
        BigDecimal amount = Yuan.check("amount", wanted.amount(), errors);
        errors.throwIfAny();

        FundSource source =
                new FundSource(wanted.code(), wanted.name().strip(), wanted.kind(), wanted.year(), unit.id());
        entityManager.persist(source);
        ledger.book(source, Booking.opening(amount, wanted.reason().strip()), actor);
        record(actor, source, "openSource", wanted.reason(), amount);
        return row(source);
    }

    /**
     * 追加: more money.
     *
     * @throws NotFound if there is no such source, or none the actor may know of
     * @throws NotAllowed if the actor may read it only
     * @throws InvalidInput naming {@code amount} or {@code reason}
     */
    public FundSourceRow topUp(Actor actor, String code, BigDecimal amount, String reason) {
        FundSource source = requireManaged(actor, code);
        BigDecimal checked = check(amount, reason);
        ledger.book(code, Booking.topUp(checked, reason.strip()), actor);
        record(actor, source, "topUpSource", reason, checked);
        return row(source);
    }

    /**
     * 调减: less money, out of what nobody has asked for yet.
     *
     * @throws InsufficientFunds if less than that is available
     * @throws InvalidInput as {@link #topUp}, as the other errors
     */
    public FundSourceRow cut(Actor actor, String code, BigDecimal amount, String reason) {
        FundSource source = requireManaged(actor, code);
        BigDecimal checked = check(amount, reason);
        ledger.book(code, Booking.cut(checked, reason.strip()), actor);
        record(actor, source, "cutSource", reason, checked);
        return row(source);
    }

    /**
     * 冲销: takes back a top-up or a cut that was entered wrongly. What a request's steps have entered is taken back by
     * its own steps.
     *
     * @throws NotFound if there is no such source or entry
     * @throws org.chuangwen.problem.Conflict if it was taken back already, or cannot be
     * @throws InvalidInput naming {@code reason}
     */
    public FundSourceRow reverse(Actor actor, String code, int serial, String reason) {
        FundSource source = requireManaged(actor, code);
        new FieldErrors().requireText("reason", reason, REASON_MOST).throwIfAny();
        LedgerEntry reversal = ledger.reverse(code, serial, reason.strip(), actor);
        if (reversal.subject() != null) {
            throw new NotAllowed("funding.reversedByItsStep");
        }
        record(actor, source, "reverseEntry", reason, reversal.amount());
        return row(source);
    }

    /**
     * The sources of a year within the actor's reach.
     *
     * @param year null for all years
     * @param after the id of the last of the page before, null for the first page
     */
    public List<FundSourceRow> page(Actor actor, Integer year, Long after, int limit) {
        if (READERS.stream().noneMatch(actor::has)) {
            throw new NotAllowed("problem.roleMissing");
        }
        Reach reach = Reach.of(actor);
        Set<Long> units = reach.everything() ? Set.of(-1L) : organisation.idsBelow(reach.unitPaths());
        if (units.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select s from FundSource s where s.id > ?1 and (?2 = 0 or s.year = ?2)"
                                + " and (?3 = true or s.unitId in ?4) order by s.id",
                        FundSource.class)
                .setParameter(1, after == null ? 0L : after)
                .setParameter(2, year == null ? 0 : year)
                .setParameter(3, reach.everything())
                .setParameter(4, units)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** @throws NotFound if there is no such source, or none the actor may know of */
    public FundSourceRow one(Actor actor, String code) {
        return row(requireReadable(actor, code));
    }

    /**
     * One page of a source's ledger, the latest first.
     *
     * @param before the number of the last of the page before, null for the first page
     * @throws NotFound if there is no such source, or none the actor may know of
     */
    public List<LedgerEntry> entries(Actor actor, String code, Integer before, int limit) {
        return ledger.entries(requireReadable(actor, code), before, limit);
    }

    /**
     * The numbers of the entries between two, both included, that were taken back.
     *
     * @throws NotFound if there is no such source, or none the actor may know of
     */
    public Set<Integer> reversed(Actor actor, String code, int from, int to) {
        return ledger.reversed(requireReadable(actor, code), from, to);
    }

    /** Whether the actor may open sources, and change this one. */
    public boolean mayManage(Actor actor, String code) {
        return find(code).filter(source -> manages(actor, source)).isPresent();
    }

    private FundSource requireManaged(Actor actor, String code) {
        FundSource source = requireReadable(actor, code);
        if (!manages(actor, source)) {
            throw new NotAllowed("problem.roleMissing");
        }
        return source;
    }

    private FundSource requireReadable(Actor actor, String code) {
        return find(code)
                .filter(source -> READERS.stream().anyMatch(actor::has))
                .filter(source -> Reach.of(actor).covers(pathOf(source)))
                .orElseThrow(NotFound::new);
    }

    private boolean manages(Actor actor, FundSource source) {
        return managesUnit(actor, pathOf(source));
    }

    private static boolean managesUnit(Actor actor, String unitPath) {
        return actor.posts().stream()
                .anyMatch(post -> post.role() == Role.FINANCE_OFFICER && unitPath.startsWith(post.unitPath()));
    }

    private Optional<FundSource> find(String code) {
        return entityManager
                .createQuery("select s from FundSource s where s.code = ?1", FundSource.class)
                .setParameter(1, code)
                .getResultStream()
                .findFirst();
    }

    private void checkCode(String code, FieldErrors errors) {
        if (code == null || code.isBlank()) {
            errors.add("code", "problem.required");
        } else if (!code.matches(CODE)) {
            errors.add("code", "funding.badCode");
        } else if (find(code).isPresent()) {
            errors.add("code", "funding.codeTaken", code);
        }
    }

    private Unit unit(Actor actor, String code, FieldErrors errors) {
        if (code == null || code.isBlank()) {
            errors.add("unitCode", "problem.required");
            return null;
        }
        Unit unit = organisation
                .unitWithCode(code)
                .filter(found -> managesUnit(actor, found.path()))
                .orElse(null);
        if (unit == null) {
            errors.add("unitCode", "funding.notYourUnit");
        }
        return unit;
    }

    private static BigDecimal check(BigDecimal amount, String reason) {
        FieldErrors errors = new FieldErrors();
        BigDecimal checked = Yuan.check("amount", amount, errors);
        errors.requireText("reason", reason, REASON_MOST).throwIfAny();
        return checked;
    }

    private void record(Actor actor, FundSource source, String action, String reason, BigDecimal amount) {
        journal.add(new JournalEntry(source.code(), action, clock.now())
                .by(actor, Role.FINANCE_OFFICER)
                .remark(reason)
                .fact("amount", amount.toPlainString()));
    }

    FundSourceRow row(FundSource source) {
        return new FundSourceRow(
                source.id(),
                source.code(),
                source.name(),
                source.kind(),
                source.year(),
                organisation.unit(source.unitId()).orElseThrow().name(),
                source.balance());
    }

    private String pathOf(FundSource source) {
        return organisation.unit(source.unitId()).orElseThrow().path();
    }
}
