package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.problem.NotAllowed;

/**
 * 待付款项: what falls due, and what is set aside and waits for its decision, within the reach of whoever reads sources.
 */
@ApplicationScoped
@Transactional
public class FundsDue {

    /** How many reservations are listed at most. */
    public static final int RESERVATIONS_MOST = 200;

    private static final Set<Instalment.State> TO_PAY = Set.of(Instalment.State.PLANNED, Instalment.State.OPEN);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * One page of the instalments that are not paid yet, the one due first first.
     *
     * @param after the last of the page before, null for the first page
     * @throws NotAllowed if the actor reads no sources
     */
    public List<DueInstalment> instalments(Actor actor, Position after, int limit) {
        Scope scope = scope(actor);
        LocalDate today = clock.now().atZone(clock.zone()).toLocalDate();
        return entityManager
                .createQuery(
                        "select i, r from Instalment i, FundingRequest r where r.id = i.requestId and i.state in :toPay"
                                + " and (:all = true or r.grantingUnitId in :units)"
                                + " and (i.dueOn > :day or i.dueOn = :day and i.id > :id) order by i.dueOn, i.id",
                        Object[].class)
                .setParameter("toPay", TO_PAY)
                .setParameter("all", scope.everything())
                .setParameter("units", scope.units())
                .setParameter("day", after == null ? LocalDate.EPOCH : after.day())
                .setParameter("id", after == null ? 0L : after.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> due((Instalment) row[0], (FundingRequest) row[1], today))
                .toList();
    }

    private DueInstalment due(Instalment instalment, FundingRequest of, LocalDate today) {
        return new DueInstalment(
                instalment.id(),
                of.number(),
                of.title(),
                organisation.unit(of.grantingUnitId()).orElseThrow().name(),
                instalment.title(),
                instalment.amount(),
                instalment.dueOn(),
                instalment.state() == Instalment.State.PLANNED,
                instalment.dueOn().isBefore(today));
    }

    /**
     * What is set aside and not committed, by source; at most {@link #RESERVATIONS_MOST}.
     *
     * @throws NotAllowed if the actor reads no sources
     */
    public List<OpenReservation> reservations(Actor actor) {
        Scope scope = scope(actor);
        return entityManager
                .createQuery(
                        "select s, r, a.reserved from FundAccount a, FundSource s, FundingRequest r"
                                + " where s.id = a.sourceId and r.number = a.subject and a.reserved > 0"
                                + " and (:all = true or s.unitId in :units) order by s.id, r.id",
                        Object[].class)
                .setParameter("all", scope.everything())
                .setParameter("units", scope.units())
                .setMaxResults(RESERVATIONS_MOST)
                .getResultStream()
                .map(row -> reservation((FundSource) row[0], (FundingRequest) row[1], (BigDecimal) row[2]))
                .toList();
    }

    private static OpenReservation reservation(FundSource source, FundingRequest of, BigDecimal amount) {
        return new OpenReservation(source.code(), source.name(), of.number(), of.title(), of.state(), amount);
    }

    private Scope scope(Actor actor) {
        if (FundSources.READERS.stream().noneMatch(actor::has)) {
            throw new NotAllowed("problem.roleMissing");
        }
        Reach reach = Reach.of(actor);
        Set<Long> units = reach.everything() ? Set.of() : organisation.idsBelow(reach.unitPaths());
        return new Scope(reach.everything(), units.isEmpty() ? Set.of(-1L) : units);
    }

    private record Scope(boolean everything, Set<Long> units) {}

    /** The last instalment of a page. */
    public record Position(LocalDate day, long id) {}
}
