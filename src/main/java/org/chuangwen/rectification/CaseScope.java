package org.chuangwen.rectification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.organisation.Organisation;

/**
 * The one place that puts an actor's reach and a filter into conditions: lists, figures and files of cases all ask it,
 * so that a number and the rows behind it agree. Speaks of the case {@code c}, its {@code community}, its present order
 * {@code o} with its {@code unit}, and its {@code grid}.
 */
@Dependent
class CaseScope {

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    CaseConditions of(Actor actor, CaseFilter filter) {
        CaseConditions conditions = new CaseConditions();
        withinReach(Reach.of(actor), conditions);
        narrowed(filter, conditions);
        cameIn(filter.traits(), conditions);
        figured(filter, conditions);
        return conditions;
    }

    private void withinReach(Reach reach, CaseConditions conditions) {
        if (reach.everything()) {
            return;
        }
        conditions.with("me", reach.personId());
        Set<Long> units = organisation.idsBelow(reach.unitPaths());
        if (units.isEmpty()) {
            conditions.add("c.reporterId = :me");
        } else {
            conditions.add(
                    "c.reporterId = :me or c.communityId in :units or exists (select 1 from RectificationOrder mine"
                            + " where mine.caseId = c.id and mine.unitId in :units) or exists (select 1 from CoHandling"
                            + " help where help.order.caseId = c.id and help.unitId in :units)",
                    "units",
                    units);
        }
    }

    private void narrowed(CaseFilter filter, CaseConditions conditions) {
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add(
                    "lower(c.number) like :text escape '!' or lower(c.externalNumber) like :text escape '!'"
                            + " or lower(c.description) like :text escape '!' or lower(c.place) like :text escape '!'"
                            + " or lower(o.number) like :text escape '!'",
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
        if (CaseFilter.NOWHERE.equals(filter.unitCode())) {
            conditions.add("o.id is null");
        } else if (filter.unitCode() != null) {
            conditions.add("unit.code = :unit", "unit", filter.unitCode());
        }
        if (CaseFilter.NOWHERE.equals(filter.gridCode())) {
            conditions.add("c.gridId is null");
        } else if (filter.gridCode() != null) {
            conditions.add(
                    "c.gridId in (select g.id from Grid g left join Grid whole on whole.id = g.parentId"
                            + " where g.code = :grid or whole.code = :grid)",
                    "grid",
                    filter.gridCode());
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions
                    .add("o.overdue = true or c.state = :rectifying and o.dueAt < :now", "now", clock.now())
                    .with("rectifying", CaseState.RECTIFYING);
        }
    }

    private static void cameIn(CaseFilter.Traits traits, CaseConditions conditions) {
        if (traits.source() != null) {
            conditions.add("c.source = :source", "source", traits.source());
        }
        if (traits.subcategory() != null) {
            conditions.add("c.categoryId = :subcategory", "subcategory", traits.subcategory());
        }
        if (traits.reporter() != null && !traits.reporter().isBlank()) {
            conditions.add(
                    "c.reporterId in (select p.id from Person p where p.username = :reporter or p.name = :reporter)",
                    "reporter",
                    traits.reporter().strip());
        }
    }

    private void figured(CaseFilter filter, CaseConditions conditions) {
        Figure figure = filter.figure();
        Figure.Moment moment = figure == null ? Figure.Moment.REPORTED : figure.moment();
        if (!moment.isOfPeriod()) {
            conditions.add(moment.condition());
        } else if (filter.days() != null) {
            within(filter.days(), moment, conditions);
        }
        if (figure != null) {
            conditions.add(Figure.COUNTED).add(figure.condition());
            if (figure.condition().contains(":now")) {
                conditions.with("now", clock.now());
            }
        }
    }

    private void within(Days days, Figure.Moment moment, CaseConditions conditions) {
        conditions
                .add(moment.condition())
                .with("from", days.begin(clock.zone()))
                .with("to", days.end(clock.zone()));
    }
}
