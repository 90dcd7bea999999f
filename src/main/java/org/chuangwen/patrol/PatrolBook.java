package org.chuangwen.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotFound;

/** Reads how the patrols stand: leaders and auditors of the whole district, others of their own units. */
@ApplicationScoped
@Transactional
public class PatrolBook {

    private static final String PLANS = "select g.code as code, g.name as name, g.id as grid, g.parentId as parent,"
            + " c.name as community, c.path as path, p.timesPerMonth as times, p.countsFrom as countsFrom,"
            + " p.version as version, w.id as personId, w.name as person, w.username as username"
            + " from PatrolPlan p join Grid g on g.id = p.gridId join Unit c on c.id = g.communityId"
            + " left join Person w on w.id = coalesce(p.patrollerId, g.patrollerId)"
            + " where g.dissolvedOn is null order by g.code";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /** The month that it is. */
    public YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    /** The grids with a plan that are within the actor's reach, those most behind first. */
    public List<GridProgress> progress(Actor actor, YearMonth month) {
        Map<Long, int[]> counts = counts(month);
        LocalDate today = today();
        return entityManager
                .createQuery(PLANS, Tuple.class)
                .getResultStream()
                .filter(row -> covers(actor, row.get("path", String.class)))
                .map(row -> {
                    int[] count = counts.getOrDefault(row.get("grid", Long.class), new int[3]);
                    int times = row.get("times", Integer.class);
                    return new GridProgress(
                            row.get("code", String.class),
                            row.get("name", String.class),
                            row.get("parent") != null,
                            row.get("community", String.class),
                            row.get("path", String.class),
                            row.get("personId", Long.class),
                            row.get("person", String.class),
                            row.get("username", String.class),
                            times,
                            count[0],
                            Share.due(times, row.get("countsFrom", LocalDate.class), month, today),
                            count[1],
                            count[2],
                            row.get("version", Integer.class));
                })
                .sorted(Comparator.comparingInt((GridProgress row) -> row.done() - row.due())
                        .thenComparing(GridProgress::gridCode))
                .toList();
    }

    /** The same by who is to walk the grids, those most behind first. */
    public static List<PersonProgress> byPerson(List<GridProgress> grids) {
        return grids.stream()
                .collect(Collectors.groupingBy(row -> row.patrollerId() == null ? 0L : row.patrollerId()))
                .values()
                .stream()
                .map(rows -> new PersonProgress(
                        rows.get(0).patrollerId(),
                        rows.get(0).patroller(),
                        rows.size(),
                        rows.stream().mapToInt(GridProgress::planned).sum(),
                        rows.stream().mapToInt(GridProgress::done).sum(),
                        rows.stream().mapToInt(GridProgress::due).sum(),
                        (int) rows.stream().filter(GridProgress::behind).count()))
                .sorted(Comparator.comparingInt((PersonProgress row) -> -row.gridsBehind())
                        .thenComparing(row -> Objects.toString(row.name(), "")))
                .toList();
    }

    /**
     * One page of a grid's patrols of a month, latest first.
     *
     * @param after the id of the last one of the page before, null for the first page
     * @throws NotFound if there is no such grid within the actor's reach
     */
    public List<PatrolRow> ofGrid(Actor actor, String gridCode, YearMonth month, Long after, int limit) {
        Grid grid = organisation
                .gridWithCode(gridCode)
                .filter(one -> covers(
                        actor,
                        organisation.unit(one.communityId()).map(Unit::path).orElseThrow()))
                .orElseThrow(NotFound::new);
        return rows(entityManager
                .createQuery(
                        "select p from Patrol p where p.gridId = ?1 and p.startedAt >= ?2 and p.startedAt < ?3"
                                + " and p.id < ?4 order by p.id desc",
                        Patrol.class)
                .setParameter(1, grid.id())
                .setParameter(2, begin(month))
                .setParameter(3, begin(month.plusMonths(1)))
                .setParameter(4, after == null ? Long.MAX_VALUE : after)
                .setMaxResults(limit));
    }

    /** One page of the actor's own patrols, latest first. */
    public List<PatrolRow> mine(Actor actor, Long after, int limit) {
        return rows(entityManager
                .createQuery(
                        "select p from Patrol p where p.personId = ?1 and p.id < ?2 order by p.id desc", Patrol.class)
                .setParameter(1, actor.personId())
                .setParameter(2, after == null ? Long.MAX_VALUE : after)
                .setMaxResults(limit));
    }

    /** The patrol as lists show it. */
    public PatrolRow row(Patrol patrol) {
        return rows(List.of(patrol)).get(0);
    }

    private List<PatrolRow> rows(TypedQuery<Patrol> query) {
        return rows(query.getResultList());
    }

    private List<PatrolRow> rows(List<Patrol> patrols) {
        if (patrols.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> findings = entityManager
                .createQuery(
                        "select f.patrolId as patrol, f.subject as subject from PatrolFinding f where f.patrolId in ?1"
                                + " order by f.subject",
                        Tuple.class)
                .setParameter(1, patrols.stream().map(Patrol::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("patrol", Long.class),
                        Collectors.mapping(row -> row.get("subject", String.class), Collectors.toList())));
        return patrols.stream()
                .map(patrol -> {
                    Grid grid = organisation.grid(patrol.gridId()).orElseThrow();
                    return new PatrolRow(
                            patrol.id(),
                            grid.code(),
                            grid.name(),
                            organisation.person(patrol.personId()).orElseThrow().name(),
                            patrol.startedAt(),
                            patrol.endedAt(),
                            patrol.state(),
                            patrol.remark(),
                            patrol.start(),
                            patrol.end(),
                            findings.getOrDefault(patrol.id(), List.of()));
                })
                .toList();
    }

    /** By grid: ended, forgotten, cases found. */
    private Map<Long, int[]> counts(YearMonth month) {
        Map<Long, int[]> counts = new HashMap<>();
        entityManager
                .createQuery(
                        "select p.gridId as grid, sum(case when p.state = ?1 then 1 else 0 end) as ended,"
                                + " sum(case when p.state = ?2 then 1 else 0 end) as forgotten from Patrol p"
                                + " where p.startedAt >= ?3 and p.startedAt < ?4 group by p.gridId",
                        Tuple.class)
                .setParameter(1, Patrol.State.ENDED)
                .setParameter(2, Patrol.State.FORGOTTEN)
                .setParameter(3, begin(month))
                .setParameter(4, begin(month.plusMonths(1)))
                .getResultList()
                .forEach(row -> counts.put(
                        row.get("grid", Long.class), new int[] {number(row, "ended"), number(row, "forgotten"), 0}));
        entityManager
                .createQuery(
                        "select p.gridId as grid, count(f.subject) as found from Patrol p join PatrolFinding f on"
                                + " f.patrolId = p.id where p.startedAt >= ?1 and p.startedAt < ?2 group by p.gridId",
                        Tuple.class)
                .setParameter(1, begin(month))
                .setParameter(2, begin(month.plusMonths(1)))
                .getResultList()
                .forEach(row -> counts.computeIfAbsent(row.get("grid", Long.class), any -> new int[3])[2] =
                        number(row, "found"));
        return counts;
    }

    private static int number(Tuple row, String name) {
        return ((Number) row.get(name)).intValue();
    }

    private static boolean covers(Actor actor, String path) {
        return actor.has(Role.ADMINISTRATOR) || Reach.of(actor).covers(path);
    }

    private Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.zone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), clock.zone());
    }
}
