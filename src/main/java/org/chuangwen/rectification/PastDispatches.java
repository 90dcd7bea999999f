package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Function;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.rules.PastCase;

/** What dispatchers decided lately: rules are tried out on it. */
@Dependent
class PastDispatches {

    private static final String LATEST = """
            select c as case, o as order, category.name as category, subcategory.name as subcategory,
                   community.code as community, grid.code as grid, unit.code as unit
            from RectificationCase c join c.currentOrder o
            join Category subcategory on subcategory.id = c.categoryId
            join Category category on category.id = subcategory.parentId
            join Unit community on community.id = c.communityId
            join Unit unit on unit.id = o.unitId
            left join Grid grid on grid.id = c.gridId
            order by c.id desc""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CityClock clock;

    /** What was decided, as the rule tables write it. */
    record Decided(List<String> unit, List<String> limit) {}

    /** The cases dispatched last; where to look one up is told to those who may. */
    List<PastCase> latest(Actor actor, int most, Function<Decided, List<String>> decision) {
        boolean readable = Reach.of(actor).everything();
        return entityManager.createQuery(LATEST, Tuple.class).setMaxResults(most).getResultList().stream()
                .map(row -> past(row, readable, decision))
                .toList();
    }

    private PastCase past(Tuple row, boolean readable, Function<Decided, List<String>> decision) {
        RectificationCase of = row.get("case", RectificationCase.class);
        RectificationOrder order = row.get("order", RectificationOrder.class);
        CaseFacts facts = new CaseFacts(
                row.get("category", String.class),
                row.get("subcategory", String.class),
                row.get("community", String.class),
                row.get("grid", String.class));
        Decided decided = new Decided(
                List.of(
                        order.unitId().equals(of.communityId())
                                ? DispatchRules.OWN_COMMUNITY
                                : row.get("unit", String.class)),
                List.of(
                        String.valueOf(order.dispatchedLimit().amount()),
                        order.dispatchedLimit().unit().name()));
        return new PastCase(
                of.number(),
                facts.category() + " / " + facts.subcategory(),
                readable ? "/case.xhtml?number=" + of.number() : null,
                facts.asMap(of, order.issuedAt().atZone(clock.zone()).getMonthValue()),
                decision.apply(decided));
    }
}
