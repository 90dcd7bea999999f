package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.organisation.Organisation;

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

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /**
     * One page.
     *
     * @param after the id of the last row of the page before, null for the first page
     */
    public List<CaseRow> page(Actor actor, CaseFilter filter, Long after, int limit) {
        Conditions conditions = new Conditions();
        withinReach(Reach.of(actor), conditions);
        narrowed(filter, conditions);
        if (after != null) {
            conditions.add("c.id < :after", "after", after);
        }
        TypedQuery<CaseRow> query =
                entityManager.createQuery(ROWS + conditions.where() + " order by c.id desc", CaseRow.class);
        conditions.parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /**
     * The cases that the filter lets through and of which it is known where they lie, latest first; those still open,
     * unless the filter names a state.
     *
     * @param limit how many at most
     */
    public List<LocatedCase> located(Actor actor, CaseFilter filter, int limit) {
        Conditions conditions = new Conditions();
        conditions.texts.add("c.latitude is not null");
        if (filter.state() == null) {
            conditions.add("c.state in :open", "open", LocatedCase.OPEN);
        }
        withinReach(Reach.of(actor), conditions);
        narrowed(filter, conditions);
        TypedQuery<Object[]> query =
                entityManager.createQuery(LOCATED + conditions.where() + " order by c.id desc", Object[].class);
        conditions.parameters.forEach(query::setParameter);
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
                order == null ? null : order.dueAt(),
                order != null
                        && (order.overdue()
                                || of.state() == CaseState.RECTIFYING
                                        && order.dueAt().isBefore(now)));
    }

    private void withinReach(Reach reach, Conditions conditions) {
        if (reach.everything()) {
            return;
        }
        conditions.parameters.put("me", reach.personId());
        Set<Long> units = organisation.idsBelow(reach.unitPaths());
        if (units.isEmpty()) {
            conditions.texts.add("c.reporterId = :me");
        } else {
            conditions.add(
                    "(c.reporterId = :me or c.communityId in :units or exists (select 1 from RectificationOrder mine"
                            + " where mine.caseId = c.id and mine.unitId in :units) or exists (select 1 from CoHandling"
                            + " help where help.order.caseId = c.id and help.unitId in :units))",
                    "units",
                    units);
        }
    }

    private void narrowed(CaseFilter filter, Conditions conditions) {
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add(
                    "(lower(c.number) like :text escape '!' or lower(c.externalNumber) like :text escape '!'"
                            + " or lower(c.description) like :text escape '!' or lower(c.place) like :text escape '!'"
                            + " or lower(o.number) like :text escape '!')",
                    "text",
                    "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.state() != null) {
            conditions.add("c.state = :state", "state", filter.state());
        }
        if (filter.severity() != null) {
            conditions.add("c.severity = :severity", "severity", filter.severity());
        }
        if (filter.communityCode() != null) {
            conditions.add("community.code = :community", "community", filter.communityCode());
        }
        if (filter.unitCode() != null) {
            conditions.add("unit.code = :unit", "unit", filter.unitCode());
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions.parameters.put("rectifying", CaseState.RECTIFYING);
            conditions.add("(o.overdue = true or c.state = :rectifying and o.dueAt < :now)", "now", clock.now());
        }
    }

    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String text, String parameter, Object value) {
            texts.add(text);
            parameters.put(parameter, value);
        }

        String where() {
            return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
        }
    }
}
