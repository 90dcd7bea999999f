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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotFound;

/** Reads how the patrols stand: leaders and auditors of the whole district, others of their own units. */
@ApplicationScoped
@Transactional
public class PatrolBook {

    /** What held in the month that begins at ?1; a grid that was dissolved later was still to be walked. */
    private static final String PLANS = "select g.code as code, g.name as name, g.id as grid, g.parentId as parent,"
            + " g.dissolvedOn as dissolvedOn, c.name as community, c.path as path, p.timesPerMonth as times,"
            + " p.countsFrom as countsFrom, w.id as personId, w.name as person, w.username as username,"
            + " (select max(l.revision) from PatrolPlan l where l.gridId = p.gridId) as version"
            + " from PatrolPlan p join Grid g on g.id = p.gridId join Unit c on c.id = g.communityId"
            + " left join Person w on w.id = case when p.ownPatroller = true then g.patrollerId else p.patrollerId end"
            + " where p.timesPerMonth > 0 and (g.dissolvedOn is null or g.dissolvedOn > ?1) and p.fromMonth ="
            + " (select max(q.fromMonth) from PatrolPlan q where q.gridId = p.gridId and q.fromMonth <= ?1)"
            + " order by g.code";

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
        Map<Long, List<Walks>> walks = walks(month);
        Map<Long, Integer> found = found(month);
        LocalDate today = today();
        return entityManager
                .createQuery(PLANS, Tuple.class)
                .setParameter(1, month.atDay(1))
                .getResultStream()
                .filter(row -> covers(actor, row.get("path", String.class)))
                .map(row -> {
                    List<Walks> walked = walks.getOrDefault(row.get("grid", Long.class), List.of());
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
                            walked,
                            Share.due(
                                    times,
                                    row.get("countsFrom", LocalDate.class),
                                    month,
                                    earlier(today, row.get("dissolvedOn", LocalDate.class))),
                            found.getOrDefault(row.get("grid", Long.class), 0),
                            row.get("version", Integer.class));
                })
                .sorted(Comparator.comparingInt((GridProgress row) -> row.done() - row.due())
                        .thenComparing(GridProgress::gridCode))
                .toList();
    }

    private static LocalDate earlier(LocalDate today, LocalDate orNull) {
        return orNull != null && orNull.isBefore(today) ? orNull : today;
    }

    /** Which of the patrols of a month. */
    public enum Which {
        ALL("1 = 1"),
        /** That count. */
        ENDED("p.state = ?5"),
        /** On which a case was found. */
        WITH_FINDINGS("exists (select f.subject from PatrolFinding f where f.patrolId = p.id)");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * One page of a grid's patrols of a month, latest first.
     *
     * @param after the id of the last one of the page before, null for the first page
     * @throws NotFound if there is no such grid within the actor's reach
     */
    public List<PatrolRow> ofGrid(Actor actor, String gridCode, YearMonth month, Which which, Long after, int limit) {
        return page("p.gridId = ?4", grid(actor, gridCode).id(), month, which, after, limit);
    }

    /**
     * The grid, even if it is no more.
     *
     * @throws NotFound if there is no such grid within the actor's reach
     */
    public Grid grid(Actor actor, String gridCode) {
        return entityManager
                .createQuery("select g from Grid g where g.code = ?1", Grid.class)
                .setParameter(1, gridCode)
                .getResultStream()
                .findFirst()
                .filter(one -> covers(
                        actor,
                        organisation.unit(one.communityId()).map(Unit::path).orElseThrow()))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is nobody of that username */
    public Person walker(String username) {
        return organisation.personNamed(username).orElseThrow(NotFound::new);
    }

    /**
     * One page of what somebody walked in a month within the actor's reach, latest first.
     *
     * @param after the id of the last one of the page before, null for the first page
     */
    public List<PatrolRow> ofPerson(Actor actor, String username, YearMonth month, Which which, Long after, int limit) {
        long walker = walker(username).id();
        List<Long> within = entityManager
                .createQuery(
                        "select g.id as grid, c.path as path from Grid g join Unit c on c.id = g.communityId",
                        Tuple.class)
                .getResultStream()
                .filter(row -> covers(actor, row.get("path", String.class)))
                .map(row -> row.get("grid", Long.class))
                .toList();
        return within.isEmpty()
                ? List.of()
                : page("p.personId = " + walker + " and p.gridId in ?4", within, month, which, after, limit);
    }

    /** @param whose a condition over p with the parameter 4 */
    private List<PatrolRow> page(String whose, Object of, YearMonth month, Which which, Long after, int limit) {
        TypedQuery<Patrol> query = entityManager
                .createQuery(
                        "select p from Patrol p where p.startedAt >= ?1 and p.startedAt < ?2 and p.id < ?3 and "
                                + which.condition + " and " + whose + " order by p.id desc",
                        Patrol.class)
                .setParameter(1, begin(month))
                .setParameter(2, begin(month.plusMonths(1)))
                .setParameter(3, after == null ? Long.MAX_VALUE : after)
                .setParameter(4, of)
                .setMaxResults(limit);
        return rows(which == Which.ENDED ? query.setParameter(5, Patrol.State.ENDED) : query);
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

    /** By grid: who walked it. */
    private Map<Long, List<Walks>> walks(YearMonth month) {
        return entityManager
                .createQuery(
                        "select p.gridId as grid, w.id as personId, w.name as person, w.username as username,"
                                + " sum(case when p.state = ?1 then 1 else 0 end) as ended,"
                                + " sum(case when p.state = ?2 then 1 else 0 end) as forgotten"
                                + " from Patrol p join Person w on w.id = p.personId"
                                + " where p.startedAt >= ?3 and p.startedAt < ?4"
                                + " group by p.gridId, w.id, w.name, w.username order by p.gridId, w.id",
                        Tuple.class)
                .setParameter(1, Patrol.State.ENDED)
                .setParameter(2, Patrol.State.FORGOTTEN)
                .setParameter(3, begin(month))
                .setParameter(4, begin(month.plusMonths(1)))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("grid", Long.class),
                        Collectors.mapping(
                                row -> new Walks(
                                        row.get("personId", Long.class),
                                        row.get("person", String.class),
                                        row.get("username", String.class),
                                        number(row, "ended"),
                                        number(row, "forgotten")),
                                Collectors.toList())));
    }

    /** By grid: how many cases were found. */
    private Map<Long, Integer> found(YearMonth month) {
        return entityManager
                .createQuery(
                        "select p.gridId as grid, count(f.subject) as found from Patrol p join PatrolFinding f on"
                                + " f.patrolId = p.id where p.startedAt >= ?1 and p.startedAt < ?2 group by p.gridId",
                        Tuple.class)
                .setParameter(1, begin(month))
                .setParameter(2, begin(month.plusMonths(1)))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("grid", Long.class), row -> number(row, "found")));
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
