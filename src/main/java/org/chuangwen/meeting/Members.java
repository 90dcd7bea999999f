package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

/** Who sits in a party group, from when until when. */
@ApplicationScoped
@Transactional
public class Members {

    /** How many terms are shown at most. */
    static final int TERMS_MOST = 200;

    private static final int NAME_MOST = 60;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private Seating seating;

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
        store.lockTermsOf(unit.id());
        if (store.isTaken(unit.id(), person.id(), secretary, from, until, null)) {
            throw new Conflict("meeting.termOverlaps");
        }
        GroupMember member = new GroupMember(unit.id(), person.id(), secretary, from, until);
        entityManager.persist(member);
        journal.add(new JournalEntry(subjectOf(unit), "appointMember", clock.now())
                .by(actor, Role.PARTY_GROUP_SECRETARY)
                .fact("person", person.name())
                .fact("secretary", secretary)
                .fact("from", from)
                .fact("until", until));
        seating.follow(unit.id());
        return member.id();
    }

    /**
     * Sets a term's last day.
     *
     * @throws NotFound if there is no such term, or none the actor may know of
     * @throws Conflict if it would overlap with a later one
     */
    public void endTerm(Actor actor, long termId, LocalDate until) {
        GroupMember member = store.term(termId).orElseThrow(NotFound::new);
        access.requireSecretary(actor, member.unitId());
        store.lockTermsOf(member.unitId());
        Unit unit = organisation.unit(member.unitId()).orElseThrow();
        FieldErrors errors = new FieldErrors().require("until", until).limitDay("until", until);
        if (until != null && until.isBefore(member.fromDay())) {
            errors.add("until", "meeting.endsBeforeItBegins");
        }
        errors.throwIfAny();
        if (store.isTaken(unit.id(), member.personId(), member.secretary(), member.fromDay(), until, member.id())) {
            throw new Conflict("meeting.termOverlaps");
        }
        member.endOn(until);
        journal.add(new JournalEntry(subjectOf(unit), "endTerm", clock.now())
                .by(actor, Role.PARTY_GROUP_SECRETARY)
                .fact("person", nameOf(member.personId()))
                .fact("until", until));
        seating.follow(unit.id());
    }

    /**
     * The terms of a party group: those that run first, the secretary's before the others.
     *
     * @throws NotFound if the actor may not know of it
     */
    public List<Term> terms(Actor actor, String unitCode) {
        Unit unit = access.readableUnit(actor, unitCode);
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

    /** The units whose party groups the actor may read: their own, and an auditor each that has or had members. */
    public List<Unit> groups(Actor actor) {
        List<Long> units = actor.has(Role.AUDITOR)
                ? Stream.concat(access.unitsOf(actor).stream(), store.unitsWithTerms().stream())
                        .distinct()
                        .toList()
                : access.unitsOf(actor);
        return units.stream().map(id -> organisation.unit(id).orElseThrow()).toList();
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
