package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;

/** Who sits in a party group, from when until when, and the relatives whom members declare. */
@ApplicationScoped
@Transactional
public class Members {

    /** How many terms are shown at most. */
    static final int TERMS_MOST = 200;

    private static final int RELATIVES_MOST = 50;
    private static final int NAME_MOST = 60;
    private static final int RELATION_MOST = 40;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private Organisation organisation;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** One term of office with the member's name as it is now. */
    public record Term(
            long id,
            String username,
            String name,
            boolean secretary,
            LocalDate from,
            LocalDate until,
            boolean running) {}

    /**
     * Begins a term of office.
     *
     * @param unitCode null for the unit in which the actor is secretary
     * @param until the last day, null for none
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field; the person must be appointed to the role
     * @throws Conflict if the person has a term on such days already, or there is another secretary
     */
    public long appoint(
            Actor actor, String unitCode, String username, boolean secretary, LocalDate from, LocalDate until) {
        Unit unit = access.secretarysUnit(actor, unitCode);
        FieldErrors errors = new FieldErrors();
        errors.requireText("username", username, NAME_MOST)
                .require("from", from)
                .limitDay("from", from)
                .limitDay("until", until);
        if (from != null && until != null && until.isBefore(from)) {
            errors.add("until", "meeting.endsBeforeItBegins");
        }
        errors.throwIfAny();
        Role role = secretary ? Role.PARTY_GROUP_SECRETARY : Role.PARTY_GROUP_MEMBER;
        Person person = organisation
                .personNamed(username.strip())
                .filter(found -> organisation.holders(role, unit.id()).contains(found))
                .orElse(null);
        if (person == null) {
            errors.add("username", "meeting.notAppointed").throwIfAny();
        }
        store.terms(unit.id(), TERMS_MOST).stream()
                .filter(term -> overlap(term, from, until))
                .filter(term -> term.personId().equals(person.id()) || secretary && term.secretary())
                .findFirst()
                .ifPresent(term -> {
                    throw new Conflict("meeting.termOverlaps");
                });
        GroupMember member = new GroupMember(unit.id(), person.id(), secretary, from, until);
        entityManager.persist(member);
        journal.add(new JournalEntry(subjectOf(unit), "appointMember", clock.now())
                .by(actor, Role.PARTY_GROUP_SECRETARY)
                .fact("person", person.name())
                .fact("secretary", secretary)
                .fact("from", from)
                .fact("until", until));
        return member.id();
    }

    /**
     * Sets a term's last day.
     *
     * @throws NotFound if there is no such term, or none the actor may know of
     */
    public void endTerm(Actor actor, long termId, LocalDate until) {
        GroupMember member = store.term(termId).orElseThrow(NotFound::new);
        access.requireSecretary(actor, member.unitId());
        Unit unit = organisation.unit(member.unitId()).orElseThrow();
        FieldErrors errors = new FieldErrors().require("until", until).limitDay("until", until);
        if (until != null && until.isBefore(member.fromDay())) {
            errors.add("until", "meeting.endsBeforeItBegins");
        }
        errors.throwIfAny();
        member.endOn(until);
        journal.add(new JournalEntry(subjectOf(unit), "endTerm", clock.now())
                .by(actor, Role.PARTY_GROUP_SECRETARY)
                .fact("person", nameOf(member.personId()))
                .fact("until", until));
    }

    /**
     * The terms of a party group: those that run first, the secretary's before the others.
     *
     * @throws NotFound if the actor may not know of it
     */
    public List<Term> terms(Actor actor, String unitCode) {
        Unit unit = organisation.unitWithCode(unitCode).orElseThrow(NotFound::new);
        if (!access.mayReadGroup(actor, unit.id())) {
            throw new NotFound();
        }
        LocalDate today = clock.now().atZone(clock.zone()).toLocalDate();
        return store.terms(unit.id(), TERMS_MOST).stream()
                .map(term -> new Term(
                        term.id(),
                        organisation.person(term.personId()).orElseThrow().username(),
                        nameOf(term.personId()),
                        term.secretary(),
                        term.fromDay(),
                        term.untilDay(),
                        overlap(term, today, today)))
                .sorted(Comparator.comparing((Term term) -> !term.running())
                        .thenComparing(term -> !term.secretary())
                        .thenComparing(Term::from, Comparator.reverseOrder())
                        .thenComparing(Term::id))
                .toList();
    }

    /**
     * A member declares a relative: where that name has an interest in an item, the member's recusal is proposed.
     *
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field
     */
    public void declareRelative(Actor actor, String name, String relation) {
        if (access.unitsOf(actor).isEmpty()) {
            actor.require(Role.PARTY_GROUP_MEMBER);
        }
        new FieldErrors()
                .requireText("name", name, NAME_MOST)
                .requireText("relation", relation, RELATION_MOST)
                .throwIfAny();
        List<DeclaredRelative> declared = store.relativesOf(actor.personId());
        if (declared.stream().anyMatch(known -> known.name().equals(name.strip()))) {
            throw new Conflict("meeting.isDeclared");
        }
        if (declared.size() >= RELATIVES_MOST) {
            throw new Conflict("meeting.tooManyRelatives", RELATIVES_MOST);
        }
        entityManager.persist(new DeclaredRelative(actor.personId(), name.strip(), relation.strip(), clock.now()));
        journal.add(new JournalEntry("DZ-P" + actor.personId(), "declareRelative", clock.now())
                .by(actor, Role.PARTY_GROUP_MEMBER)
                .fact("relation", relation.strip()));
    }

    /** Whom the actor has declared. */
    public List<DeclaredRelative> relatives(Actor actor) {
        return store.relativesOf(actor.personId());
    }

    /** The journal's subject of a party group's own matters. */
    static String subjectOf(Unit unit) {
        return "DZ-" + unit.id();
    }

    private String nameOf(long personId) {
        return organisation.person(personId).map(Person::name).orElseThrow();
    }

    private static boolean overlap(GroupMember term, LocalDate from, LocalDate until) {
        return (term.untilDay() == null || !term.untilDay().isBefore(from))
                && (until == null || !term.fromDay().isAfter(until));
    }
}
