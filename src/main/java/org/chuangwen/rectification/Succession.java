package org.chuangwen.rectification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.directory.GridDissolved;
import org.chuangwen.directory.UnitDissolved;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/**
 * A unit or grid is dissolved: its open cases pass to the successor. Limits and clocks go on; what is over keeps the
 * name it was closed under.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Succession {

    private static final Set<CaseState> OPEN = Arrays.stream(CaseState.values())
            .filter(state -> !state.isOver())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class)));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private RectificationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** Orders, shares, listings and cases of the unit. */
    public void pass(@Observes @Priority(Interceptor.Priority.APPLICATION) UnitDissolved dissolved) {
        Unit unit = organisation.unit(dissolved.unitId()).orElseThrow();
        Unit successor = organisation.unit(dissolved.successorId()).orElseThrow();
        for (RectificationCase of : lock(
                "select c.id from RectificationCase c left join c.currentOrder o where c.state in ?2"
                        + " and (c.communityId = ?1 or o.unitId = ?1)",
                unit.id())) {
            boolean ordered =
                    of.currentOrder() != null && of.currentOrder().unitId().equals(unit.id());
            if (ordered) {
                of.currentOrder().passTo(successor.id());
            }
            if (ordered && of.state() == CaseState.RECTIFYING) {
                notices.passed(of, successor.id());
            }
            if (of.communityId().equals(unit.id())) {
                of.passToCommunity(successor.id());
            }
            journal.add(entry(dissolved.by(), of, "passToUnit")
                    .fact("unitBefore", unit.name())
                    .fact("unit", successor.name())
                    .fact("order", ordered ? of.currentOrder().number() : null));
        }
        passShares(unit, successor);
        passListings(unit, successor);
    }

    /** Cases in the grid. */
    public void pass(@Observes GridDissolved dissolved) {
        String before = organisation.grid(dissolved.gridId()).orElseThrow().code();
        String after = organisation.grid(dissolved.successorId()).orElseThrow().code();
        for (RectificationCase of : lock(
                "select c.id from RectificationCase c where c.state in ?2 and c.gridId = ?1", dissolved.gridId())) {
            of.passToGrid(dissolved.successorId());
            journal.add(entry(dissolved.by(), of, "passToGrid")
                    .fact("gridBefore", before)
                    .fact("grid", after));
        }
    }

    /** A closed case goes on, in this case or in one like it: it lies in what took over meanwhile. */
    void catchUp(RectificationCase of) {
        Unit community = organisation.unit(of.communityId()).orElseThrow();
        while (!community.active()) {
            community = organisation.unit(community.successorId()).orElseThrow();
        }
        of.passToCommunity(community.id());
        if (of.gridId() == null) {
            return;
        }
        Grid grid = organisation.grid(of.gridId()).orElseThrow();
        while (!grid.active()) {
            grid = organisation.grid(grid.successorId()).orElseThrow();
        }
        of.passToGrid(grid.id());
    }

    /**
     * The successor may have a share in the order already, or be responsible for it: then it stays under its old name.
     */
    private void passShares(Unit unit, Unit successor) {
        List<CoHandling> shares = entityManager
                .createQuery(
                        "select h from CoHandling h where h.unitId = ?1 and h.state = ?2 and h.order.unitId <> ?3"
                                + " and not exists (select 1 from CoHandling other where other.order = h.order"
                                + " and other.unitId = ?3) order by h.id",
                        CoHandling.class)
                .setParameter(1, unit.id())
                .setParameter(2, CoHandling.State.ASKED)
                .setParameter(3, successor.id())
                .getResultList();
        shares.forEach(share -> share.passTo(successor.id()));
    }

    private void passListings(Unit unit, Unit successor) {
        entityManager
                .createQuery(
                        "select l from ListedSupervision l where l.unitId = ?1 and l.endedAt is null order by l.id",
                        ListedSupervision.class)
                .setParameter(1, unit.id())
                .getResultList()
                .forEach(listed -> listed.passTo(successor.id()));
    }

    private List<RectificationCase> lock(String ids, long id) {
        List<Long> found = entityManager
                .createQuery(ids, Long.class)
                .setParameter(1, id)
                .setParameter(2, OPEN)
                .getResultList();
        return found.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select c from RectificationCase c where c.id in ?1 order by c.id",
                                RectificationCase.class)
                        .setParameter(1, found)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private JournalEntry entry(Actor by, RectificationCase of, String action) {
        JournalEntry entry = new JournalEntry(of.number(), action, clock.now());
        return by == null ? entry : entry.by(by, Role.ADMINISTRATOR);
    }
}
