package org.chuangwen.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Passwords;
import org.chuangwen.identity.Tokens;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Appointment;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;

/** Changes people and their appointments, under the lock and in the transaction of whoever calls. */
@Dependent
class PeopleRegister {

    private static final int MOST_POSTS = 20;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisation organisation;

    @Inject
    private Tokens tokens;

    @Inject
    private DirectoryJournal journal;

    @Inject
    private Event<PersonReassigned> reassigned;

    @Inject
    private Event<GridPatrollerChanged> patrollerChanged;

    /**
     * @return with the password to tell the person, which is kept nowhere
     * @throws InvalidInput naming each faulty field
     */
    NewPassword add(Actor by, PersonForm form) {
        FieldErrors errors = new FieldErrors();
        Texts.checkUsername(form.username(), errors);
        if (form.username() != null && organisation.personNamed(form.username()).isPresent()) {
            errors.add("username", "directory.usernameTaken", form.username());
        }
        Map<String, Appointed> posts = check(form, errors);
        errors.throwIfAny();
        String password = Passwords.draw();
        Person person = organisation.add(
                new Person(form.username(), form.name(), form.phone(), Passwords.hashOfDrawn(password)));
        person.beginAnew(person.passwordHash());
        posts.values().forEach(post -> organisation.add(new Appointment(person, post.role(), post.unit())));
        journal.add(journal.entry(by, DirectoryJournal.subjectOf(person), "addPerson")
                .fact("username", person.username())
                .fact("name", person.name())
                .fact("posts", shortened(String.join(", ", posts.keySet()))));
        return new NewPassword(person.id(), person.username(), person.name(), password);
    }

    /**
     * Brings the person to what is written down; the username stays.
     *
     * @param successor who takes over what was theirs alone and no longer can be, null: whoever holds the role
     * @return what changed, before and after, as it stands in the journal; empty if nothing did
     * @throws InvalidInput naming each faulty field
     */
    Map<String, String> change(Actor by, Person person, PersonForm form, Person successor) {
        FieldErrors errors = new FieldErrors();
        if (!person.username().equals(form.username())) {
            errors.add("username", "directory.usernameStays");
        }
        Map<String, Appointed> wanted = check(form, errors);
        Map<String, Appointment> present = presentPosts(person);
        boolean loses = present.keySet().stream().anyMatch(post -> !wanted.containsKey(post));
        if (loses
                && isLastAdministrator(person)
                && wanted.values().stream().noneMatch(post -> post.role() == Role.ADMINISTRATOR)) {
            errors.add("posts", "directory.lastAdministrator");
        }
        errors.throwIfAny();

        JournalEntry entry = journal.entry(by, DirectoryJournal.subjectOf(person), "changePerson");
        DirectoryJournal.changed(entry, "name", person.name(), form.name());
        DirectoryJournal.changed(entry, "phone", person.phone(), form.phone());
        person.call(form.name(), form.phone());
        if (!present.keySet().equals(wanted.keySet())) {
            DirectoryJournal.changed(
                    entry,
                    "posts",
                    shortened(String.join(", ", present.keySet())),
                    shortened(String.join(", ", wanted.keySet())));
            present.forEach((post, appointment) -> {
                if (!wanted.containsKey(post)) {
                    entityManager.remove(appointment);
                }
            });
            wanted.forEach((post, appointed) -> {
                if (!present.containsKey(post)) {
                    organisation.add(new Appointment(person, appointed.role(), appointed.unit()));
                }
            });
            entityManager.flush();
            handOver(by, person, successor, entry);
        }
        if (!entry.facts().isEmpty()) {
            journal.add(entry);
        }
        return entry.facts();
    }

    /** @throws InvalidInput naming {@code day} or {@code successor} */
    void leave(Actor by, Person person, LocalDate day, LocalDate today, Person successor) {
        FieldErrors errors = new FieldErrors();
        if (day == null) {
            errors.add("day", "problem.required");
        } else if (day.isAfter(today)) {
            errors.add("day", "directory.dayAhead");
        }
        if (!person.active()) {
            throw new Conflict("directory.hasLeft", person.name());
        }
        if (isLastAdministrator(person)) {
            errors.add("day", "directory.lastAdministrator");
        }
        errors.throwIfAny();
        Map<String, Appointment> posts = presentPosts(person);
        JournalEntry entry = journal.entry(by, DirectoryJournal.subjectOf(person), "leave")
                .fact("day", day)
                .fact("postsBefore", shortened(String.join(", ", posts.keySet())));
        posts.values().forEach(entityManager::remove);
        person.leave(day);
        tokens.endAll(person.id());
        entityManager.flush();
        handOver(by, person, successor, entry);
        journal.add(entry);
    }

    /** Gives the person a password that is good for choosing another, and ends what is open under the old one. */
    NewPassword beginAnew(Actor by, Person person) {
        String password = Passwords.draw();
        String action = person.active() ? "resetPassword" : "comeBack";
        if (person.active()) {
            person.beginAnew(Passwords.hashOfDrawn(password));
        } else {
            person.comeBack(Passwords.hashOfDrawn(password));
        }
        tokens.endAll(person.id());
        journal.add(journal.entry(by, DirectoryJournal.subjectOf(person), action));
        return new NewPassword(person.id(), person.username(), person.name(), password);
    }

    /** The person's appointments as they are written down. */
    List<PersonForm.Post> postsOf(Person person) {
        return presentPosts(person).values().stream()
                .map(post -> new PersonForm.Post(post.role(), codeOf(post.unitId())))
                .toList();
    }

    private void handOver(Actor by, Person person, Person successor, JournalEntry entry) {
        List<Grid> grids = entityManager
                .createQuery(
                        "select g from Grid g where (g.leaderId = ?1 or g.patrollerId = ?1) and g.dissolvedOn is null"
                                + " order by g.code",
                        Grid.class)
                .setParameter(1, person.id())
                .getResultList();
        List<String> passed = new ArrayList<>();
        for (Grid grid : grids) {
            if (person.id().equals(grid.leaderId()) && !holds(person, Role.LEADER, null)) {
                grid.leadBy(holds(successor, Role.LEADER, null) ? successor.id() : null);
                passed.add(grid.code());
            }
            if (person.id().equals(grid.patrollerId()) && !holds(person, Role.PATROLLER, grid)) {
                patrollerChanged.fire(new GridPatrollerChanged(grid.id(), person.id()));
                grid.patrolBy(holds(successor, Role.PATROLLER, grid) ? successor.id() : null);
                passed.add(grid.code());
            }
        }
        entry.fact("successor", successor == null ? null : successor.name())
                .fact("grids", passed.isEmpty() ? null : shortened(String.join(", ", passed)));
        entityManager.flush();
        reassigned.fire(new PersonReassigned(by, person.id(), successor == null ? null : successor.id()));
    }

    /** @param grid in whose community or above it, null: anywhere */
    private boolean holds(Person person, Role role, Grid grid) {
        if (person == null || !person.active()) {
            return false;
        }
        return organisation.appointmentsOf(person.id()).stream()
                .anyMatch(post -> post.role() == role
                        && (grid == null || pathOf(grid.communityId()).startsWith(pathOf(post.unitId()))));
    }

    private String pathOf(Long unitId) {
        return organisation.unit(unitId).map(Unit::path).orElseThrow();
    }

    private boolean isLastAdministrator(Person person) {
        List<Long> administrators = entityManager
                .createQuery(
                        "select distinct p.id from Person p, Appointment a where a.personId = p.id and p.active = true"
                                + " and a.role = ?1",
                        Long.class)
                .setParameter(1, Role.ADMINISTRATOR)
                .setMaxResults(2)
                .getResultList();
        return administrators.equals(List.of(person.id()));
    }

    /** One appointment whose unit was found. */
    private record Appointed(Role role, Unit unit) {}

    /** By {@code ROLE@unit}, in order. */
    private Map<String, Appointed> check(PersonForm form, FieldErrors errors) {
        errors.requireText("name", form.name(), Texts.LONGEST_PERSON_NAME)
                .limitText("phone", form.phone(), Texts.LONGEST_PHONE);
        Map<String, Appointed> posts = new LinkedHashMap<>();
        if (form.posts().size() > MOST_POSTS) {
            errors.add("posts", "directory.tooManyPosts", MOST_POSTS);
            return posts;
        }
        for (PersonForm.Post post : form.posts()) {
            Unit unit = post.unitCode() == null
                    ? null
                    : organisation.unitWithCode(post.unitCode()).orElse(null);
            if (post.role() == null) {
                errors.add("posts", "directory.roleMissing");
            } else if (unit == null) {
                errors.add("posts", "directory.unknownUnit", Objects.toString(post.unitCode(), ""));
            } else if (!TreeRules.unitsOf(post.role()).contains(unit.kind())) {
                errors.add("posts", "directory.roleElsewhere", unit.name());
            } else {
                posts.put(post.role() + "@" + unit.code(), new Appointed(post.role(), unit));
            }
        }
        return posts;
    }

    private Map<String, Appointment> presentPosts(Person person) {
        return organisation.appointmentsOf(person.id()).stream()
                .collect(Collectors.toMap(
                        post -> post.role() + "@" + codeOf(post.unitId()),
                        post -> post,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private String codeOf(Long unitId) {
        return organisation.unit(unitId).map(Unit::code).orElseThrow();
    }

    private static String shortened(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 999) + "…";
    }
}
