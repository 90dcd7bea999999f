package org.chuangwen.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Appointment;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Pairing;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.problem.FieldErrors;

/** Changes units, under the lock and in the transaction of whoever calls. */
@Dependent
class UnitRegister {

    /** As long as the column. */
    private static final int LONGEST_PATH = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private DirectoryJournal journal;

    @Inject
    private Event<UnitsMoved> moved;

    @Inject
    private Event<UnitDissolved> dissolved;

    /** @throws org.chuangwen.problem.InvalidInput naming each faulty field */
    Unit found(Actor by, UnitForm form) {
        FieldErrors errors = new FieldErrors();
        Unit parent = check(form, null, errors);
        Set<Unit> paired = paired(form, errors);
        errors.throwIfAny();
        Unit unit = organisation.addUnit(form.code(), form.name(), form.kind(), parent);
        pair(unit, paired);
        journal.add(journal.entry(by, DirectoryJournal.subjectOf(unit), "foundUnit")
                .fact("code", unit.code())
                .fact("name", unit.name())
                .fact("kind", unit.kind())
                .fact("parent", parent == null ? null : parent.name())
                .fact("paired", namesOf(paired)));
        return unit;
    }

    /**
     * Brings the unit to what is written down.
     *
     * @return what changed, before and after, as it stands in the journal; empty if nothing did
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field
     */
    Map<String, String> change(Actor by, Unit unit, UnitForm form) {
        FieldErrors errors = new FieldErrors();
        Unit parent = check(form, unit, errors);
        Set<Unit> paired = paired(form, errors);
        errors.throwIfAny();

        JournalEntry entry = journal.entry(by, DirectoryJournal.subjectOf(unit), "changeUnit");
        DirectoryJournal.changed(entry, "code", unit.code(), form.code());
        DirectoryJournal.changed(entry, "name", unit.name(), form.name());
        unit.rename(form.code(), form.name());
        if (parent != null && !Objects.equals(parent.id(), unit.parentId())) {
            DirectoryJournal.changed(entry, "parent", nameOf(unit.parentId()), parent.name());
            Set<Long> ids = moveBelow(unit, parent);
            entityManager.flush();
            moved.fire(new UnitsMoved(ids));
        }
        DirectoryJournal.changed(entry, "paired", namesOf(pairedWith(unit)), namesOf(paired));
        pair(unit, paired);
        if (!entry.facts().isEmpty()) {
            journal.add(entry);
        }
        return entry.facts();
    }

    /**
     * The unit is no more: units below it, its grids, its people's appointments and its pairings pass to the successor.
     *
     * @throws org.chuangwen.problem.InvalidInput naming {@code successor} or {@code day}
     */
    void dissolve(Actor by, Unit unit, String successorCode, LocalDate day, LocalDate today, String remark) {
        FieldErrors errors = new FieldErrors().limitText("remark", remark, Texts.LONGEST_REMARK);
        Unit successor = successor(unit, successorCode, errors);
        if (day == null) {
            errors.add("day", "problem.required");
        } else if (day.isAfter(today)) {
            errors.add("day", "directory.dayAhead");
        }
        errors.throwIfAny();

        Set<Long> ids = new HashSet<>();
        for (Unit child : below(unit)) {
            if (child.active() && unit.id().equals(child.parentId())) {
                ids.addAll(moveBelow(child, successor));
            }
        }
        passGrids(unit, successor);
        passAppointments(unit, successor);
        passPairings(unit, successor);
        String oldPath = unit.path();
        List<Unit> history = below(unit);
        // The real time: the city's clock can be held, and the look for stragglers goes by the real one.
        unit.dissolveInto(successor, day, Instant.now().truncatedTo(ChronoUnit.MICROS));
        history.forEach(past -> past.follow(oldPath, unit.path()));
        history.forEach(past -> ids.add(past.id()));
        ids.add(unit.id());
        entityManager.flush();
        moved.fire(new UnitsMoved(ids));
        dissolved.fire(new UnitDissolved(by, unit.id(), successor.id()));
        journal.add(journal.entry(by, DirectoryJournal.subjectOf(unit), "dissolveUnit")
                .remark(remark)
                .fact("day", day)
                .fact("successor", successor.name()));
        journal.add(journal.entry(by, DirectoryJournal.subjectOf(successor), "takeOverUnit")
                .fact("day", day)
                .fact("unit", unit.name()));
    }

    /** The codes of the communities it stands by, in order. */
    List<String> pairedCodes(Unit unit) {
        return pairedWith(unit).stream().map(Unit::code).sorted().toList();
    }

    private Unit check(UnitForm form, Unit unit, FieldErrors errors) {
        Texts.checkCode(form.code(), errors);
        errors.requireText("name", form.name(), Texts.LONGEST_UNIT_NAME).require("kind", form.kind());
        if (form.kind() == null || form.code() == null) {
            return null;
        }
        if (isTaken(form.code(), unit)) {
            errors.add("code", "directory.codeTaken", form.code());
        }
        if (unit != null && unit.kind() != form.kind()) {
            errors.add("kind", "directory.kindStays");
            return null;
        }
        if (form.kind() == UnitKind.DISTRICT) {
            if (form.parentCode() != null) {
                errors.add("parent", "directory.districtOnTop");
            }
            if (unit == null && organisation.district().isPresent()) {
                errors.add("kind", "directory.oneDistrict");
            }
            return null;
        }
        return parent(form, unit, errors);
    }

    private Unit parent(UnitForm form, Unit unit, FieldErrors errors) {
        if (form.parentCode() == null) {
            errors.add("parent", "problem.required");
            return null;
        }
        Unit parent = organisation.unitWithCode(form.parentCode()).orElse(null);
        if (parent == null) {
            errors.add("parent", "directory.unknownUnit", form.parentCode());
        } else if (!TreeRules.superiorsOf(form.kind()).contains(parent.kind())) {
            errors.add("parent", "directory.parentKind", parent.name());
        } else if (unit != null && parent.path().startsWith(unit.path())) {
            errors.add("parent", "directory.parentBelow", parent.name());
        } else if (parent.path().length() > LONGEST_PATH - 60) {
            errors.add("parent", "directory.tooDeep");
        }
        return parent;
    }

    private boolean isTaken(String code, Unit unit) {
        return entityManager
                .createQuery("select u.id from Unit u where u.code = ?1", Long.class)
                .setParameter(1, code)
                .getResultStream()
                .anyMatch(id -> unit == null || !id.equals(unit.id()));
    }

    private Unit successor(Unit unit, String code, FieldErrors errors) {
        if (Texts.stripped(code) == null) {
            errors.add("successor", "problem.required");
            return null;
        }
        Unit successor = organisation.unitWithCode(code.strip()).orElse(null);
        if (unit.kind() == UnitKind.DISTRICT) {
            errors.add("successor", "directory.districtStays");
        } else if (successor == null) {
            errors.add("successor", "directory.unknownUnit", code.strip());
        } else if (successor.kind() != unit.kind()) {
            errors.add("successor", "directory.successorKind");
        } else if (successor.path().startsWith(unit.path())) {
            errors.add("successor", "directory.successorBelow");
        }
        return successor;
    }

    /** @return the ids of all that moved */
    private Set<Long> moveBelow(Unit unit, Unit parent) {
        String oldPath = unit.path();
        List<Unit> below = below(unit);
        unit.moveBelow(parent);
        below.forEach(one -> one.follow(oldPath, unit.path()));
        entityManager.flush();
        Set<Long> ids = below.stream().map(Unit::id).collect(Collectors.toSet());
        ids.add(unit.id());
        return ids;
    }

    private List<Unit> below(Unit unit) {
        return entityManager
                .createQuery("select u from Unit u where u.path like ?1 and u.id <> ?2 order by u.path", Unit.class)
                .setParameter(1, unit.path() + "%")
                .setParameter(2, unit.id())
                .getResultList();
    }

    private void passGrids(Unit unit, Unit successor) {
        entityManager
                .createQuery("select g from Grid g where g.communityId = ?1", Grid.class)
                .setParameter(1, unit.id())
                .getResultList()
                .forEach(grid -> grid.moveTo(successor, grid.parentId()));
    }

    private void passAppointments(Unit unit, Unit successor) {
        List<Appointment> all = entityManager
                .createQuery("select a from Appointment a where a.unitId in (?1, ?2)", Appointment.class)
                .setParameter(1, unit.id())
                .setParameter(2, successor.id())
                .getResultList();
        Set<String> held = all.stream()
                .filter(one -> one.unitId().equals(successor.id()))
                .map(one -> one.personId() + " " + one.role())
                .collect(Collectors.toSet());
        for (Appointment one : all) {
            if (one.unitId().equals(unit.id())) {
                if (held.add(one.personId() + " " + one.role())) {
                    one.passTo(successor);
                } else {
                    entityManager.remove(one);
                }
            }
        }
    }

    private void passPairings(Unit unit, Unit successor) {
        if (unit.kind() == UnitKind.BUREAU) {
            Set<Unit> all = new LinkedHashSet<>(pairedWith(successor));
            all.addAll(pairedWith(unit));
            pair(unit, Set.of());
            pair(successor, all);
        } else if (unit.kind() == UnitKind.COMMUNITY) {
            List<Unit> standing = entityManager
                    .createQuery(
                            "select u from Unit u, Pairing p where p.unitId = u.id and p.communityId = ?1", Unit.class)
                    .setParameter(1, unit.id())
                    .getResultList();
            for (Unit one : standing) {
                Set<Unit> all = new LinkedHashSet<>(pairedWith(one));
                all.remove(unit);
                all.add(successor);
                pair(one, all);
            }
        }
    }

    private Set<Unit> paired(UnitForm form, FieldErrors errors) {
        Set<Unit> paired = new LinkedHashSet<>();
        if (!form.pairedCodes().isEmpty() && form.kind() != null && form.kind() != UnitKind.BUREAU) {
            errors.add("paired", "directory.pairedKind");
            return paired;
        }
        for (String code : new TreeSet<>(form.pairedCodes())) {
            organisation
                    .unitWithCode(code)
                    .filter(unit -> unit.kind() == UnitKind.COMMUNITY)
                    .ifPresentOrElse(paired::add, () -> errors.add("paired", "directory.unknownCommunity", code));
        }
        return paired;
    }

    private void pair(Unit unit, Set<Unit> with) {
        List<Pairing> present = entityManager
                .createQuery("select p from Pairing p where p.unitId = ?1", Pairing.class)
                .setParameter(1, unit.id())
                .getResultList();
        Set<Long> wanted = with.stream().map(Unit::id).collect(Collectors.toSet());
        for (Pairing pairing : present) {
            if (!wanted.remove(pairing.communityId())) {
                entityManager.remove(pairing);
            }
        }
        with.stream()
                .filter(community -> wanted.contains(community.id()))
                .forEach(community -> entityManager.persist(new Pairing(unit, community)));
        entityManager.flush();
    }

    private List<Unit> pairedWith(Unit unit) {
        return entityManager
                .createQuery(
                        "select c from Unit c, Pairing p where p.communityId = c.id and p.unitId = ?1 order by c.code",
                        Unit.class)
                .setParameter(1, unit.id())
                .getResultList();
    }

    private String nameOf(Long unitId) {
        return unitId == null ? null : organisation.unit(unitId).map(Unit::name).orElse(null);
    }

    private static String namesOf(java.util.Collection<Unit> units) {
        return units.isEmpty() ? null : units.stream().map(Unit::name).sorted().collect(Collectors.joining(", "));
    }
}
