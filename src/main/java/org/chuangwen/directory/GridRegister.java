package org.chuangwen.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.problem.FieldErrors;

/** Changes grids, under the lock and in the transaction of whoever calls. */
@Dependent
class GridRegister {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private DirectoryJournal journal;

    @Inject
    private Event<GridDissolved> dissolved;

    @Inject
    private Event<GridPatrollerChanged> patrollerChanged;

    /** What a form names, found. */
    private record Named(Unit community, Grid parent, Person leader, Person patroller) {

        Long parentId() {
            return parent == null ? null : parent.id();
        }

        Long leaderId() {
            return leader == null ? null : leader.id();
        }

        Long patrollerId() {
            return patroller == null ? null : patroller.id();
        }
    }

    /** @throws org.chuangwen.problem.InvalidInput naming each faulty field */
    Grid found(Actor by, GridForm form) {
        FieldErrors errors = new FieldErrors();
        Named named = check(form, null, errors);
        errors.throwIfAny();
        Grid grid = organisation.add(new Grid(
                form.code(), form.name(), named.community(), named.parentId(), named.leaderId(), named.patrollerId()));
        journal.add(journal.entry(by, DirectoryJournal.subjectOf(grid), "foundGrid")
                .fact("code", grid.code())
                .fact("name", grid.name())
                .fact("community", named.community().name())
                .fact("parent", named.parent() == null ? null : named.parent().code())
                .fact("leader", form.leader())
                .fact("patroller", form.patroller()));
        return grid;
    }

    /**
     * Brings the grid to what is written down; its small grids go with it.
     *
     * @return what changed, before and after, as it stands in the journal; empty if nothing did
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field
     */
    Map<String, String> change(Actor by, Grid grid, GridForm form) {
        FieldErrors errors = new FieldErrors();
        Named named = check(form, grid, errors);
        errors.throwIfAny();

        JournalEntry entry = journal.entry(by, DirectoryJournal.subjectOf(grid), "changeGrid");
        DirectoryJournal.changed(entry, "code", grid.code(), form.code());
        DirectoryJournal.changed(entry, "name", grid.name(), form.name());
        grid.rename(form.code(), form.name());
        if (!grid.communityId().equals(named.community().id())) {
            String before =
                    organisation.unit(grid.communityId()).map(Unit::name).orElse(null);
            DirectoryJournal.changed(
                    entry, "community", before, named.community().name());
            smallGridsOf(grid).forEach(small -> small.moveTo(named.community(), grid.id()));
        }
        if (!Objects.equals(grid.parentId(), named.parentId())) {
            DirectoryJournal.changed(entry, "parent", codeOf(grid.parentId()), codeOf(named.parentId()));
        }
        grid.moveTo(named.community(), named.parentId());
        DirectoryJournal.changed(entry, "leader", usernameOf(grid.leaderId()), form.leader());
        grid.leadBy(named.leaderId());
        DirectoryJournal.changed(entry, "patroller", usernameOf(grid.patrollerId()), form.patroller());
        if (!Objects.equals(grid.patrollerId(), named.patrollerId())) {
            patrollerChanged.fire(new GridPatrollerChanged(grid.id(), grid.patrollerId()));
        }
        grid.patrolBy(named.patrollerId());
        if (!entry.facts().isEmpty()) {
            journal.add(entry);
        }
        return entry.facts();
    }

    /**
     * The grid is no more: its small grids and open cases pass to the successor.
     *
     * @throws org.chuangwen.problem.InvalidInput naming {@code successor} or {@code day}
     */
    void dissolve(Actor by, Grid grid, String successorCode, LocalDate day, LocalDate today, String remark) {
        FieldErrors errors = new FieldErrors().limitText("remark", remark, Texts.LONGEST_REMARK);
        List<Grid> small = smallGridsOf(grid);
        Grid successor = successor(grid, successorCode, !small.isEmpty(), errors);
        if (day == null) {
            errors.add("day", "problem.required");
        } else if (day.isAfter(today)) {
            errors.add("day", "directory.dayAhead");
        }
        errors.throwIfAny();

        Unit community = organisation.unit(successor.communityId()).orElseThrow();
        small.forEach(one -> one.moveTo(community, successor.id()));
        grid.dissolveInto(successor, day);
        entityManager.flush();
        dissolved.fire(new GridDissolved(by, grid.id(), successor.id()));
        journal.add(journal.entry(by, DirectoryJournal.subjectOf(grid), "dissolveGrid")
                .remark(remark)
                .fact("day", day)
                .fact("successor", successor.code()));
    }

    private Grid successor(Grid grid, String code, boolean hasSmallGrids, FieldErrors errors) {
        if (Texts.stripped(code) == null) {
            errors.add("successor", "problem.required");
            return null;
        }
        Grid successor = organisation.gridWithCode(code.strip()).orElse(null);
        if (successor == null) {
            errors.add("successor", "directory.unknownGrid", code.strip());
        } else if (successor.id().equals(grid.id()) || grid.id().equals(successor.parentId())) {
            errors.add("successor", "directory.successorBelow");
        } else if (hasSmallGrids && successor.parentId() != null) {
            errors.add("successor", "directory.successorSmall");
        }
        return successor;
    }

    private Named check(GridForm form, Grid grid, FieldErrors errors) {
        Texts.checkCode(form.code(), errors);
        errors.requireText("name", form.name(), Texts.LONGEST_UNIT_NAME);
        if (form.code() != null && isTaken(form.code(), grid)) {
            errors.add("code", "directory.codeTaken", form.code());
        }
        Unit community = community(form, errors);
        Grid parent = parent(form, grid, community, errors);
        Person leader = person("leader", form.leader(), Role.LEADER, null, errors);
        Person patroller = person("patroller", form.patroller(), Role.PATROLLER, community, errors);
        return new Named(community, parent, leader, patroller);
    }

    private Unit community(GridForm form, FieldErrors errors) {
        if (form.communityCode() == null) {
            errors.add("community", "problem.required");
            return null;
        }
        Unit community = organisation
                .unitWithCode(form.communityCode())
                .filter(unit -> unit.kind() == UnitKind.COMMUNITY)
                .orElse(null);
        if (community == null) {
            errors.add("community", "directory.unknownCommunity", form.communityCode());
        }
        return community;
    }

    private Grid parent(GridForm form, Grid grid, Unit community, FieldErrors errors) {
        if (form.parentCode() == null) {
            return null;
        }
        Grid parent = organisation.gridWithCode(form.parentCode()).orElse(null);
        if (parent == null) {
            errors.add("parent", "directory.unknownGrid", form.parentCode());
        } else if (parent.parentId() != null || grid != null && parent.id().equals(grid.id())) {
            errors.add("parent", "directory.parentSmall", parent.code());
        } else if (grid != null && !smallGridsOf(grid).isEmpty()) {
            errors.add("parent", "directory.hasSmallGrids");
        } else if (community != null && !parent.communityId().equals(community.id())) {
            errors.add("parent", "directory.parentElsewhere", parent.code(), community.name());
        }
        return parent;
    }

    /** @param within the unit in which, or above which, they must hold the role; null: anywhere */
    private Person person(String field, String username, Role role, Unit within, FieldErrors errors) {
        if (username == null) {
            return null;
        }
        Person person =
                organisation.personNamed(username).filter(Person::active).orElse(null);
        if (person == null) {
            errors.add(field, "directory.unknownPerson", username);
        } else if (organisation.appointmentsOf(person.id()).stream()
                .noneMatch(post ->
                        post.role() == role && (within == null || within.path().startsWith(pathOf(post.unitId()))))) {
            errors.add(field, "directory.notAppointed", person.name());
        }
        return person;
    }

    private String pathOf(Long unitId) {
        return organisation.unit(unitId).map(Unit::path).orElseThrow();
    }

    private List<Grid> smallGridsOf(Grid grid) {
        return entityManager
                .createQuery("select g from Grid g where g.parentId = ?1 and g.dissolvedOn is null", Grid.class)
                .setParameter(1, grid.id())
                .getResultList();
    }

    private boolean isTaken(String code, Grid grid) {
        return entityManager
                .createQuery("select g.id from Grid g where g.code = ?1", Long.class)
                .setParameter(1, code)
                .getResultStream()
                .anyMatch(id -> grid == null || !id.equals(grid.id()));
    }

    private String codeOf(Long gridId) {
        return gridId == null ? null : organisation.grid(gridId).map(Grid::code).orElse(null);
    }

    private String usernameOf(Long personId) {
        return personId == null
                ? null
                : organisation.person(personId).map(Person::username).orElse(null);
    }
}
