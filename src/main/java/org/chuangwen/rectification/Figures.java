package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotAllowed;

/**
 * How the grids and the units stand. Each moment of a case is one statement that reads the range of an index and
 * nothing beyond: what was reported in the period, what was closed in it, what is open now.
 */
@ApplicationScoped
@Transactional
public class Figures {

    /** Who compares grids and units; the others see what is theirs in their own lists. */
    private static final Set<Role> READERS = EnumSet.of(Role.LEADER, Role.DISPATCHER, Role.SUPERVISOR, Role.AUDITOR);

    private static final String CASES =
            " from RectificationCase c left join c.currentOrder o" + " left join Grid grid on grid.id = c.gridId";

    /** What everything in a query is grouped to: no zone of the world is off by less. */
    private static final int QUARTER_OF_AN_HOUR = 900;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CaseScope scope;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /** What has been counted for one grid or unit. */
    private static final class Tally {

        private final Map<Figure, Long> counts = new HashMap<>();
        private long used;
        private long telling;

        void add(Tally other) {
            other.counts.forEach((figure, count) -> counts.merge(figure, count, Long::sum));
            used += other.used;
            telling += other.telling;
        }

        Standing.Row row(String code, String name, boolean mine) {
            return new Standing.Row(
                    code, name, mine, Map.copyOf(counts), telling == 0 ? null : (int) Math.round(1.0 * used / telling));
        }
    }

    /**
     * Counts.
     *
     * @throws NotAllowed if the actor is none of leader, dispatcher, supervisor and auditor
     */
    public Standing standing(Actor actor, Period period, Standing.By by) {
        if (READERS.stream().noneMatch(actor::has)) {
            throw new NotAllowed("problem.roleMissing");
        }
        Map<Long, Tally> tallies = new HashMap<>();
        for (Figure.Moment moment : Figure.Moment.values()) {
            count(actor, period, by, moment, tallies);
        }
        Tally total = new Tally();
        tallies.values().forEach(total::add);
        return new Standing(
                period,
                by,
                clock.now(),
                by == Standing.By.GRID ? gridRows(actor, tallies) : unitRows(tallies),
                total.row(null, null, false),
                weeks(actor, period));
    }

    private void count(Actor actor, Period period, Standing.By by, Figure.Moment moment, Map<Long, Tally> tallies) {
        List<Figure> figures = figuresOf(moment);
        String key = by == Standing.By.GRID ? "coalesce(grid.parentId, grid.id)" : "o.unitId";
        boolean closed = moment == Figure.Moment.CLOSED;
        String columns = figures.stream()
                .map(figure -> ", sum(case when " + figure.condition() + " then 1 else 0 end)")
                .collect(Collectors.joining());
        String closedOnes = "case when " + Figure.CLOSED.condition() + " then o.limitUsed end";
        CaseConditions conditions = conditions(actor, period, moment);
        if (columns.contains(":now")) {
            conditions.with("now", clock.now());
        }
        var query = entityManager.createQuery(
                "select " + key + columns
                        + (closed ? ", sum(" + closedOnes + "), count(" + closedOnes + ")" : "") + CASES
                        + conditions.where()
                        + " group by " + key,
                Object[].class);
        conditions.bind(query);
        for (Object[] row : query.getResultList()) {
            Tally tally = tallies.computeIfAbsent((Long) row[0], any -> new Tally());
            for (int i = 0; i < figures.size(); i++) {
                tally.counts.put(figures.get(i), number(row[i + 1]));
            }
            if (closed) {
                tally.used += number(row[figures.size() + 1]);
                tally.telling += number(row[figures.size() + 2]);
            }
        }
    }

    private CaseConditions conditions(Actor actor, Period period, Figure.Moment moment) {
        CaseConditions conditions =
                scope.of(actor, CaseFilter.NONE).add(moment.condition()).add(Figure.COUNTED);
        if (moment.isOfPeriod()) {
            conditions.with("from", period.begin(clock.zone())).with("to", period.end(clock.zone()));
        }
        return conditions;
    }

    private static List<Figure> figuresOf(Figure.Moment moment) {
        return EnumSet.allOf(Figure.class).stream()
                .filter(figure -> figure.moment() == moment)
                .toList();
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private List<Standing.Row> gridRows(Actor actor, Map<Long, Tally> tallies) {
        List<Standing.Row> rows = new ArrayList<>();
        for (Grid grid : organisation.grids()) {
            if (grid.parentId() == null) {
                boolean mine = grid.leaderId() != null && grid.leaderId() == actor.personId();
                rows.add(tallies.getOrDefault(grid.id(), new Tally()).row(grid.code(), grid.name(), mine));
            }
        }
        addNowhere(tallies, rows);
        rows.sort(Comparator.comparing((Standing.Row row) -> !row.mine()));
        return rows;
    }

    private List<Standing.Row> unitRows(Map<Long, Tally> tallies) {
        List<Standing.Row> rows = new ArrayList<>();
        for (Map.Entry<Long, Tally> of : new TreeMap<>(withoutNull(tallies)).entrySet()) {
            Unit unit = organisation.unit(of.getKey()).orElseThrow();
            rows.add(of.getValue().row(unit.code(), unit.name(), false));
        }
        rows.sort(Comparator.comparing(Standing.Row::code));
        addNowhere(tallies, rows);
        return rows;
    }

    private static Map<Long, Tally> withoutNull(Map<Long, Tally> tallies) {
        return tallies.entrySet().stream()
                .filter(tally -> tally.getKey() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void addNowhere(Map<Long, Tally> tallies, List<Standing.Row> rows) {
        if (tallies.containsKey(null)) {
            rows.add(tallies.get(null).row(CaseFilter.NOWHERE, null, false));
        }
    }

    private List<Standing.Week> weeks(Actor actor, Period period) {
        Map<LocalDate, Long> reported = byDay(actor, period, Figure.INTAKE, "c.reportedAt");
        Map<LocalDate, Long> closed = byDay(actor, period, Figure.CLOSED, "c.closedAt");
        return period.weeks().stream()
                .map(week -> new Standing.Week(week, within(week, reported), within(week, closed)))
                .toList();
    }

    private static long within(Period week, Map<LocalDate, Long> days) {
        return days.entrySet().stream()
                .filter(day ->
                        !day.getKey().isBefore(week.from()) && !day.getKey().isAfter(week.to()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** A day of the city is no day of the database; a quarter of an hour belongs to one day in every zone. */
    private Map<LocalDate, Long> byDay(Actor actor, Period period, Figure figure, String moment) {
        CaseConditions conditions = conditions(actor, period, figure.moment()).add(figure.condition());
        String slot = "cast(floor(extract(epoch from " + moment + ") / " + QUARTER_OF_AN_HOUR + ") as Long)";
        var query = entityManager.createQuery(
                "select " + slot + ", count(c.id)" + CASES + conditions.where() + " group by " + slot, Object[].class);
        conditions.bind(query);
        Map<LocalDate, Long> days = new HashMap<>();
        for (Object[] row : query.getResultList()) {
            LocalDate day = Instant.ofEpochSecond(number(row[0]) * QUARTER_OF_AN_HOUR)
                    .atZone(clock.zone())
                    .toLocalDate();
            days.merge(day, number(row[1]), Long::sum);
        }
        return days;
    }
}
