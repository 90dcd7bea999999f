package org.chuangwen.patrol;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/** Who may walk a grid: the patrollers of its community and of the units above it. */
@Dependent
class Walkers {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    /** By name. */
    List<Person> of(Grid grid) {
        return entityManager
                .createQuery(
                        "select p from Person p where p.active = true and p.id in (select a.personId from Appointment a,"
                                + " Unit u where u.id = a.unitId and a.role = ?1 and ?2 like concat(u.path, '%'))"
                                + " order by p.name, p.id",
                        Person.class)
                .setParameter(1, Role.PATROLLER)
                .setParameter(
                        2, organisation.unit(grid.communityId()).map(Unit::path).orElseThrow())
                .getResultList();
    }

    /** Whether the person is one of them; null is not. */
    boolean include(Grid grid, Long personId) {
        return personId != null
                && of(grid).stream().anyMatch(person -> person.id().equals(personId));
    }
}
