package org.chuangwen.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks and changes who works here and where. */
@ApplicationScoped
@Transactional
public class Organisation {

    @PersistenceContext
    private EntityManager entityManager;

    public Optional<Unit> unit(long id) {
        return Optional.ofNullable(entityManager.find(Unit.class, id));
    }

    public Optional<Unit> unitNamed(String name) {
        return first(
                "select u from Unit u where u.name = ?1 and u.dissolvedOn is null order by u.id", Unit.class, name);
    }

    /** The unit of that code that still works. */
    public Optional<Unit> unitWithCode(String code) {
        return first("select u from Unit u where u.code = ?1 and u.dissolvedOn is null", Unit.class, code);
    }

    /** Those that still work. */
    public List<Unit> units(UnitKind kind) {
        return entityManager
                .createQuery(
                        "select u from Unit u where u.kind = ?1 and u.dissolvedOn is null order by u.code", Unit.class)
                .setParameter(1, kind)
                .getResultList();
    }

    /** The unit at the top of the tree, empty before any is set up. */
    public Optional<Unit> district() {
        return units(UnitKind.DISTRICT).stream().findFirst();
    }

    /** Those that are still walked. */
    public List<Grid> grids() {
        return entityManager
                .createQuery("select g from Grid g where g.dissolvedOn is null order by g.code", Grid.class)
                .getResultList();
    }

    public List<Grid> gridsOf(long communityId) {
        return entityManager
                .createQuery(
                        "select g from Grid g where g.communityId = ?1 and g.dissolvedOn is null order by g.code",
                        Grid.class)
                .setParameter(1, communityId)
                .getResultList();
    }

    public Optional<Grid> grid(long id) {
        return Optional.ofNullable(entityManager.find(Grid.class, id));
    }

    /** The grid of that code that is still walked. */
    public Optional<Grid> gridWithCode(String code) {
        return first("select g from Grid g where g.code = ?1 and g.dissolvedOn is null", Grid.class, code);
    }

    public Optional<Person> person(long id) {
        return Optional.ofNullable(entityManager.find(Person.class, id));
    }

    public Optional<Person> personNamed(String username) {
        return first("select p from Person p where p.username = ?1", Person.class, username);
    }

    /** Those of this name or user name, whether they still work here or not. */
    public List<Person> peopleCalled(String name) {
        return entityManager
                .createQuery("select p from Person p where p.name = ?1 or p.username = ?1 order by p.id", Person.class)
                .setParameter(1, name)
                .setMaxResults(100)
                .getResultList();
    }

    /** Whether anybody works here yet. */
    public boolean hasPeople() {
        return !entityManager
                .createQuery("select p.id from Person p", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public List<Appointment> appointmentsOf(long personId) {
        return entityManager
                .createQuery("select a from Appointment a where a.personId = ?1 order by a.id", Appointment.class)
                .setParameter(1, personId)
                .getResultList();
    }

    /** Those who hold the role in exactly this unit. */
    public List<Person> holders(Role role, long unitId) {
        return entityManager
                .createQuery(
                        "select p from Person p, Appointment a where a.personId = p.id and a.role = ?1 and a.unitId = ?2"
                                + " and p.active order by p.id",
                        Person.class)
                .setParameter(1, role)
                .setParameter(2, unitId)
                .getResultList();
    }

    /** The ids of all units within these subtrees, given by the paths of their roots. */
    public Set<Long> idsBelow(Collection<String> paths) {
        Set<Long> ids = new HashSet<>();
        for (String path : paths) {
            ids.addAll(entityManager
                    .createQuery("select u.id from Unit u where u.path like ?1", Long.class)
                    .setParameter(1, path + "%")
                    .getResultList());
        }
        return ids;
    }

    /** The units in which somebody holds the role. */
    public List<Unit> unitsWith(Role role) {
        return entityManager
                .createQuery(
                        "select u from Unit u where exists (select 1 from Appointment a, Person p where a.unitId = u.id"
                                + " and a.role = ?1 and p.id = a.personId and p.active) order by u.code",
                        Unit.class)
                .setParameter(1, role)
                .getResultList();
    }

    public Unit addUnit(String code, String name, UnitKind kind, Unit parent) {
        Unit unit = new Unit(code, name, kind, parent);
        entityManager.persist(unit);
        unit.completePath();
        return unit;
    }

    public <T> T add(T personAppointmentGridOrPairing) {
        entityManager.persist(personAppointmentGridOrPairing);
        return personAppointmentGridOrPairing;
    }

    private <T> Optional<T> first(String query, Class<T> type, Object parameter) {
        return entityManager
                .createQuery(query, type)
                .setParameter(1, parameter)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
