package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.map.Box;

/** Lists the cases within an actor's reach, latest first. */
@ApplicationScoped
@Transactional
public class CaseList {

    private static final String ROWS =
            "select new org.chuangwen.rectification.CaseRow(c.id, c.number, c.externalNumber,"
                    + " category.name, c.description, c.place, community.name, c.state, c.severity, c.source, c.reportedAt,"
                    + " c.closedAt, o.number, unit.name, o.dueAt, o.overdue, c.reworkCount)"
                    + " from RectificationCase c join Category category on category.id = c.categoryId"
                    + " join Unit community on community.id = c.communityId"
                    + " left join c.currentOrder o left join Unit unit on unit.id = o.unitId";

    private static final String LOCATED = "select c, category.name from RectificationCase c"
            + " join Category category on category.id = c.categoryId join Unit community on community.id = c.communityId"
            + " left join fetch c.currentOrder o left join Unit unit on unit.id = o.unitId";

    private static final String COUNT = "select count(c.id)" + ROWS.substring(ROWS.indexOf(" from RectificationCase"));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CaseScope scope;

    @Inject
    private CityClock clock;

    /**
     * One page.
     *
     * @param after the id of the last row of the page before, null for the first page
     */
    public List<CaseRow> page(Actor actor, CaseFilter filter, Long after, int limit) {
        return page(actor, filter, CaseSort.NEWEST, after == null ? null : after.toString(), limit);
    }

    /**
     * One page in an order of its own.
     *
     * @param after where the page before ends, as {@link CaseSort#after} has it; null for the first page, and what is
     *     no position of this order begins anew
     */
    public List<CaseRow> page(Actor actor, CaseFilter filter, CaseSort sort, String after, int limit) {
        CaseConditions conditions = scope.of(actor, filter);
        sort.goOn(CaseSort.Position.parse(sort, after), conditions);
        TypedQuery<CaseRow> query = entityManager.createQuery(ROWS + conditions.where() + sort.order(), CaseRow.class);
        conditions.bind(query);
        return query.setMaxResults(limit).getResultList();
    }

    /** How many there are. It reads them all: for what runs in the background, never for a page. */
    long count(Actor actor, CaseFilter filter) {
        CaseConditions conditions = scope.of(actor, filter);
        TypedQuery<Long> query = entityManager.createQuery(COUNT + conditions.where(), Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    /**
     * The cases that the filter lets through and of which it is known where they lie, latest first; those still open,
     * unless the filter names a state.
     *
     * @param limit how many at most
     */
    public List<LocatedCase> located(Actor actor, CaseFilter filter, int limit) {
        CaseConditions conditions = scope.of(actor, filter).add("c.latitude is not null");
        if (filter.state() == null) {
            conditions.add("c.state in :open", "open", LocatedCase.OPEN);
        }
        return located(conditions, limit);
    }

    /** The open cases that lie in the box, latest first: one range of the index on the latitude. */
    List<LocatedCase> within(Actor actor, Box box, int limit) {
        CaseConditions conditions = scope.of(actor, CaseFilter.NONE)
                .add("c.latitude between :south and :north")
                .with("south", box.south())
                .with("north", box.north())
                .add("c.longitude between :west and :east")
                .with("west", box.west())
                .with("east", box.east())
                .add("c.state in :open", "open", LocatedCase.OPEN);
        return located(conditions, limit);
    }

    private List<LocatedCase> located(CaseConditions conditions, int limit) {
        TypedQuery<Object[]> query =
                entityManager.createQuery(LOCATED + conditions.where() + " order by c.id desc", Object[].class);
        conditions.bind(query);
        Instant now = clock.now();
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> located(row, now))
                .toList();
    }

    private static LocatedCase located(Object[] row, Instant now) {
        RectificationCase of = (RectificationCase) row[0];
        RectificationOrder order = of.currentOrder();
        return new LocatedCase(
                of.number(),
                of.latitude(),
                of.longitude(),
                (String) row[1],
                of.description(),
                of.place(),
                of.state(),
                of.severity(),
                of.reportedAt(),
                UnitTime.of(of.state(), order == null ? null : order.dueAt(), order == null ? null : order.overdue()),
                order != null
                        && (order.overdue()
                                || of.state() == CaseState.RECTIFYING
                                        && order.dueAt().isBefore(now)));
    }
}
