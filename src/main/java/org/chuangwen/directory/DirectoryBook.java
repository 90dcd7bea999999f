package org.chuangwen.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;

/** Reads the organisation, for administrators, who keep it, and auditors, who read everything. */
@ApplicationScoped
@Transactional
public class DirectoryBook {

    /** The most that is shown of a list. */
    public static final int SHOWN = 500;

    /** The most that a search shows of each kind. */
    public static final int FOUND = 50;

    private static final String PEOPLE = "select new org.chuangwen.directory.PersonRow(p.id, p.username, p.name,"
            + " p.phone, p.active, a.role, u.code, u.name) from Person p left join Appointment a on a.personId = p.id"
            + " left join Unit u on u.id = a.unitId ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private Tree tree;

    @Inject
    private PeopleRegister peopleRegister;

    @Inject
    private Journal journal;

    /**
     * The tree with the way to one of its lines opened.
     *
     * @param openKey the line as {@link TreeRow#key} names it, null for the district
     * @throws NotAllowed if the actor is neither administrator nor auditor
     */
    public List<TreeRow> tree(Actor actor, String openKey) {
        requireReader(actor);
        return tree.rows(openKey);
    }

    /** @throws NotFound if there is no such unit */
    public UnitDetail unit(Actor actor, long id) {
        requireReader(actor);
        Unit unit = organisation.unit(id).orElseThrow(NotFound::new);
        boolean community = unit.kind() == UnitKind.COMMUNITY;
        return new UnitDetail(
                unit,
                unit.parentId() == null
                        ? null
                        : organisation.unit(unit.parentId()).orElse(null),
                unit.active() ? null : organisation.unit(unit.successorId()).orElse(null),
                paired(unit, community),
                query(
                        "select u from Unit u where u.parentId = ?1 and u.dissolvedOn is null order by u.kind, u.code",
                        Unit.class,
                        id),
                community ? organisation.gridsOf(id) : List.of(),
                query(PEOPLE + "where a.unitId = ?1 and p.active = true order by a.role, p.id", PersonRow.class, id),
                journal.of(DirectoryJournal.subjectOf(unit)));
    }

    /** @throws NotFound if there is no such grid */
    public GridDetail grid(Actor actor, long id) {
        requireReader(actor);
        Grid grid = organisation.grid(id).orElseThrow(NotFound::new);
        return new GridDetail(
                grid,
                organisation.unit(grid.communityId()).orElseThrow(),
                gridOrNull(grid.parentId()),
                gridOrNull(grid.successorId()),
                personOrNull(grid.leaderId()),
                personOrNull(grid.patrollerId()),
                query(
                        "select g from Grid g where g.parentId = ?1 and g.dissolvedOn is null order by g.code",
                        Grid.class,
                        id),
                journal.of(DirectoryJournal.subjectOf(grid)));
    }

    /** @throws NotFound if there is no such person */
    public PersonDetail person(Actor actor, long id) {
        requireReader(actor);
        Person person = organisation.person(id).orElseThrow(NotFound::new);
        return new PersonDetail(
                person,
                peopleRegister.postsOf(person),
                query(
                        "select g from Grid g where (g.leaderId = ?1 or g.patrollerId = ?1) and g.dissolvedOn is null"
                                + " order by g.code",
                        Grid.class,
                        id),
                journal.of(DirectoryJournal.subjectOf(person)));
    }

    /** What has the text in its code, name or username. */
    public Found search(Actor actor, String text) {
        requireReader(actor);
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        List<Unit> units = found(
                "select u from Unit u where lower(u.code) like ?1 escape '!' or lower(u.name) like ?1 escape '!'"
                        + " order by u.code",
                Unit.class,
                pattern);
        List<Grid> grids = found(
                "select g from Grid g where lower(g.code) like ?1 escape '!' or lower(g.name) like ?1 escape '!'"
                        + " order by g.code",
                Grid.class,
                pattern);
        List<PersonRow> people = found(
                PEOPLE + "where lower(p.username) like ?1 escape '!' or lower(p.name) like ?1 escape '!'"
                        + " order by p.username, a.id",
                PersonRow.class,
                pattern);
        boolean more = units.size() > FOUND || grids.size() > FOUND || people.size() > FOUND;
        return new Found(
                units.stream().limit(FOUND).toList(),
                grids.stream().limit(FOUND).toList(),
                people.stream().limit(FOUND).toList(),
                more);
    }

    /**
     * People by their usernames, with one row for each appointment.
     *
     * @param after the username where the page before ended, null for the first page
     */
    public List<PersonRow> people(Actor actor, String after, int limit) {
        requireReader(actor);
        return entityManager
                .createQuery(
                        PEOPLE + "where p.username in (select q.username from Person q where q.username > ?1"
                                + " order by q.username fetch first " + limit + " rows only) order by p.username, a.id",
                        PersonRow.class)
                .setParameter(1, after == null ? "" : after)
                .getResultList();
    }

    /**
     * The units that work, by their codes; open to everybody, who must be able to name them.
     *
     * @param after the code where the page before ended, null for the first page
     */
    public List<Unit> units(String after, int limit) {
        return entityManager
                .createQuery(
                        "select u from Unit u where u.dissolvedOn is null and u.code > ?1 order by u.code", Unit.class)
                .setParameter(1, after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The grids that are walked, by their codes, like {@link #units}. */
    public List<Grid> grids(String after, int limit) {
        return entityManager
                .createQuery(
                        "select g from Grid g where g.dissolvedOn is null and g.code > ?1 order by g.code", Grid.class)
                .setParameter(1, after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Who holds the role, by name.
     *
     * @param unitCode in which unit or above it, null for anywhere
     */
    public List<PersonRow> holders(Actor actor, Role role, String unitCode) {
        requireReader(actor);
        String path = unitCode == null
                ? null
                : organisation.unitWithCode(unitCode).map(Unit::path).orElse("");
        TypedQuery<PersonRow> query = entityManager
                .createQuery(
                        PEOPLE + "where p.active = true and a.role = ?1"
                                + (path == null ? "" : " and ?2 like concat(u.path, '%')") + " order by u.code, p.id",
                        PersonRow.class)
                .setParameter(1, role);
        if (path != null) {
            query.setParameter(2, path);
        }
        return query.setMaxResults(SHOWN).getResultList();
    }

    /** Other people who hold a role that this person holds, by unit: who may take over from them. */
    public List<PersonRow> peers(Actor actor, long personId) {
        requireReader(actor);
        return entityManager
                .createQuery(
                        PEOPLE + "where p.active = true and p.id <> ?1 and a.role in"
                                + " (select o.role from Appointment o where o.personId = ?1) order by u.code, p.id",
                        PersonRow.class)
                .setParameter(1, personId)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** The grids that have no grid above them, by community. */
    public List<Grid> topGrids(Actor actor) {
        requireReader(actor);
        return entityManager
                .createQuery(
                        "select g from Grid g where g.dissolvedOn is null and g.parentId is null order by g.code",
                        Grid.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Where a leader, a patroller or a handler is missing. */
    public Gaps gaps(Actor actor) {
        requireReader(actor);
        return new Gaps(
                entityManager
                        .createQuery(
                                "select g from Grid g where g.dissolvedOn is null and (g.leaderId is null or"
                                        + " g.patrollerId is null) order by g.code",
                                Grid.class)
                        .setMaxResults(FOUND)
                        .getResultList(),
                entityManager
                        .createQuery(
                                "select u from Unit u where u.dissolvedOn is null and u.kind in ?1 and not exists"
                                        + " (select 1 from Appointment a, Person p where a.unitId = u.id and a.role = ?2"
                                        + " and p.id = a.personId and p.active = true) order by u.code",
                                Unit.class)
                        .setParameter(1, EnumSet.of(UnitKind.BUREAU, UnitKind.COMMUNITY))
                        .setParameter(2, Role.UNIT_HANDLER)
                        .setMaxResults(FOUND)
                        .getResultList());
    }

    /** @throws NotAllowed if the actor changes nothing of the organisation */
    public void mayKeep(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
    }

    /** @throws NotAllowed if the actor is neither administrator nor auditor */
    public void mayRead(Actor actor) {
        requireReader(actor);
    }

    static void requireReader(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.AUDITOR)) {
            throw new NotAllowed("problem.roleMissing");
        }
    }

    private List<Unit> paired(Unit unit, boolean community) {
        return query(
                community
                        ? "select u from Unit u, Pairing p where p.unitId = u.id and p.communityId = ?1 order by u.code"
                        : "select u from Unit u, Pairing p where p.communityId = u.id and p.unitId = ?1 order by u.code",
                Unit.class,
                unit.id());
    }

    private Grid gridOrNull(Long id) {
        return id == null ? null : organisation.grid(id).orElse(null);
    }

    private Person personOrNull(Long id) {
        return id == null ? null : organisation.person(id).orElse(null);
    }

    private <T> List<T> query(String text, Class<T> type, long id) {
        return entityManager
                .createQuery(text, type)
                .setParameter(1, id)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    private <T> List<T> found(String text, Class<T> type, String pattern) {
        return entityManager
                .createQuery(text, type)
                .setParameter(1, pattern)
                .setMaxResults(FOUND + 1)
                .getResultList();
    }
}
