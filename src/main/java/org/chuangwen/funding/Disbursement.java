package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.problem.NotAllowed;

/** 拨付进度: how much of what was granted out of a year's sources is paid, as a finance bureau reports it. */
@ApplicationScoped
@Transactional
public class Disbursement {

    /** By what it is told. */
    public enum By {
        SOURCE,
        UNIT,
        CATEGORY,
        /** What stood at the end of each month of the year, as far as it has come. */
        MONTH
    }

    private static final String SOURCES = " s.year = :year and (:all = true or s.unitId in :units)";

    /** Where granted money stands. */
    private static final Set<Pot> GRANTED = EnumSet.of(Pot.COMMITTED, Pot.PAID);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * Of the sources of a year within the actor's reach.
     *
     * @throws NotAllowed if the actor reads no sources
     */
    public List<DisbursementRow> of(Actor actor, int year, By by) {
        if (FundSources.READERS.stream().noneMatch(actor::has)) {
            throw new NotAllowed("problem.roleMissing");
        }
        Reach reach = Reach.of(actor);
        Set<Long> units = reach.everything() ? Set.of(-1L) : organisation.idsBelow(reach.unitPaths());
        if (units.isEmpty()) {
            return List.of();
        }
        Scope scope = new Scope(year, reach.everything(), units);
        return switch (by) {
            case SOURCE ->
                rows(
                        scope,
                        "select s.code, s.name, s.committed, s.paid from FundSource s where" + SOURCES
                                + " order by s.id");
            case UNIT ->
                rows(
                        scope,
                        "select u.code, u.name, sum(s.committed), sum(s.paid) from FundSource s, Unit u"
                                + " where u.id = s.unitId and" + SOURCES + " group by u.code, u.name order by u.name");
            case CATEGORY ->
                rows(
                        scope,
                        "select c.name, c.name, sum(a.committed), sum(a.paid)"
                                + " from FundAccount a, FundSource s, FundingRequest r, FundingCategory c"
                                + " where s.id = a.sourceId and r.number = a.subject and c.id = r.categoryId and"
                                + SOURCES
                                + " group by c.id, c.name order by c.id");
            case MONTH -> months(scope);
        };
    }

    /** All rows together: of months that is the last. Null if there is none. */
    public static DisbursementRow total(List<DisbursementRow> rows, By by) {
        return by == By.MONTH
                ? rows.isEmpty() ? null : rows.get(rows.size() - 1)
                : rows.stream().reduce(DisbursementRow::plus).orElse(null);
    }

    private record Scope(int year, boolean everything, Set<Long> units) {

        <T> TypedQuery<T> bound(TypedQuery<T> query) {
            return query.setParameter("year", year)
                    .setParameter("all", everything)
                    .setParameter("units", units);
        }
    }

    /** All there are, however many: a report that left some out would have a wrong total. */
    private List<DisbursementRow> rows(Scope scope, String query) {
        return scope.bound(entityManager.createQuery(query, Object[].class))
                .getResultStream()
                .map(row -> {
                    BigDecimal committed = (BigDecimal) row[2];
                    BigDecimal paid = (BigDecimal) row[3];
                    return new DisbursementRow((String) row[0], (String) row[1], committed.add(paid), committed, paid);
                })
                .toList();
    }

    private List<DisbursementRow> months(Scope scope) {
        ZonedDateTime now = clock.now().atZone(clock.zone());
        List<DisbursementRow> months = new ArrayList<>();
        BigDecimal granted = Yuan.ZERO;
        BigDecimal paid = Yuan.ZERO;
        // A source may be opened, and money even granted out of it, before its year begins.
        Instant from = Instant.EPOCH;
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(scope.year(), month);
            if (of.isAfter(YearMonth.from(now))) {
                break;
            }
            Instant to = of.plusMonths(1).atDay(1).atStartOfDay(clock.zone()).toInstant();
            granted = granted.add(moved(scope, GRANTED, from, to));
            paid = paid.add(moved(scope, EnumSet.of(Pot.PAID), from, to));
            months.add(new DisbursementRow(of.toString(), of.toString(), granted, granted.subtract(paid), paid));
            from = to;
        }
        return months;
    }

    /** What came into those pots in that time, less what went out of them. */
    private BigDecimal moved(Scope scope, Set<Pot> pots, Instant from, Instant to) {
        String amounts = "sum(case when e.to in :pots then e.amount else 0 end)"
                + " - sum(case when e.from in :pots then e.amount else 0 end)";
        BigDecimal moved = scope.bound(entityManager.createQuery(
                        "select " + amounts + " from LedgerEntry e, FundSource s where s.id = e.sourceId"
                                + " and e.bookedAt >= :from and e.bookedAt < :to and" + SOURCES,
                        BigDecimal.class))
                .setParameter("pots", pots)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        return moved == null ? Yuan.ZERO : moved;
    }
}
