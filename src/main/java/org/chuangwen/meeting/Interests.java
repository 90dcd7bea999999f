package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;

/**
 * Who has an interest in what: the relatives whom members declare, and the people whom an item concerns. Whenever one
 * of them becomes known, recusals are proposed in the meetings that are ahead.
 */
@ApplicationScoped
@Transactional
public class Interests {

    private static final int RELATIVES_MOST = 50;
    private static final int NAME_MOST = 60;
    private static final int RELATION_MOST = 40;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private Recusals recusals;

    @Inject
    private Organisation organisation;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /** A declaration with the name of the member who made it. */
    public record Declared(String member, DeclaredRelative relative) {}

    /**
     * A member declares a relative: where that name has an interest in an item, the member's recusal is proposed.
     *
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field
     * @throws Conflict if it is declared already, or too many are
     */
    public void declareRelative(Actor actor, String name, String relation) {
        if (access.unitsOf(actor).isEmpty()) {
            actor.require(Role.PARTY_GROUP_MEMBER);
        }
        new FieldErrors()
                .requireText("name", name, NAME_MOST)
                .requireText("relation", relation, RELATION_MOST)
                .throwIfAny();
        List<DeclaredRelative> declared = store.relativesOf(actor.personId()).stream()
                .filter(one -> one.endedAt() == null)
                .toList();
        if (declared.stream().anyMatch(known -> known.name().equals(name.strip()))) {
            throw new Conflict("meeting.isDeclared");
        }
        if (declared.size() >= RELATIVES_MOST) {
            throw new Conflict("meeting.tooManyRelatives", RELATIVES_MOST);
        }
        store.add(new DeclaredRelative(actor.personId(), name.strip(), relation.strip(), clock.now()));
        journal.add(entry(actor, "declareRelative").fact("relation", relation.strip()));
        for (String number : store.aheadFor(actor.personId())) {
            Meeting meeting = store.lock(number);
            store.agenda(meeting).stream()
                    .filter(item -> item.concerned().contains(name.strip()))
                    .forEach(item -> propose(item, List.of(name.strip())));
        }
    }

    /**
     * A member ends a declaration that holds no longer or was a mistake. It stays with its end, and so does what it has
     * led to: a recusal that is proposed is still confirmed or dismissed.
     *
     * @throws NotFound if there is no such declaration of the actor's
     * @throws Conflict if it has ended already
     */
    public void endRelative(Actor actor, long id) {
        DeclaredRelative declared = store.lockRelative(id)
                .filter(one -> one.personId() == actor.personId())
                .orElseThrow(NotFound::new);
        if (declared.endedAt() != null) {
            throw new Conflict("meeting.declarationEnded");
        }
        declared.end(clock.now());
        journal.add(entry(actor, "endRelative").fact("relation", declared.relation()));
    }

    /** Whom the actor has declared, and until when. */
    public List<DeclaredRelative> relatives(Actor actor) {
        return store.relativesOf(actor.personId());
    }

    /**
     * Whom the members of a party group have declared, and until when.
     *
     * @throws NotFound if the actor may not know of the party group
     * @throws NotAllowed if the actor is not an auditor
     */
    public List<Declared> relativesIn(Actor actor, String unitCode) {
        Unit unit = access.readableUnit(actor, unitCode);
        actor.require(Role.AUDITOR);
        return store.relativesIn(unit.id()).stream()
                .map(one -> new Declared(
                        organisation.person(one.personId()).map(Person::name).orElseThrow(), one))
                .toList();
    }

    /**
     * The secretary, or the one who presides, adds people who turn out to be concerned by an item, for example the
     * contractor's owner.
     *
     * @throws NotFound if there is no such item, or none the actor may know of
     * @throws NotAllowed if the actor neither is the party group's secretary nor presides
     * @throws org.chuangwen.problem.InvalidInput naming {@code concerned}
     * @throws Conflict if the item is being voted on or closed
     */
    public void addConcerned(Actor actor, String itemNumber, List<String> names) {
        AgendaItem item = store.lockOpenItem(itemNumber);
        boolean presides = item.meeting() != null && item.meeting().presidedBy() == actor.personId();
        if (!presides) {
            access.requireSecretary(actor, item.unitId());
        }
        List<String> more = names == null ? List.of() : names;
        FieldErrors errors = new FieldErrors();
        if (more.isEmpty()) {
            errors.add("concerned", "problem.required");
        }
        Meetings.checkConcerned(errors, more, item.concerned().size());
        errors.throwIfAny();
        List<String> stripped = more.stream().map(String::strip).toList();
        item.concerns(stripped);
        journal.add(new JournalEntry(item.number(), "addConcerned", clock.now())
                .by(actor, Role.PARTY_GROUP_SECRETARY)
                .fact("names", String.join("、", stripped)));
        if (item.meeting() != null) {
            propose(item, stripped);
        }
    }

    /**
     * Looks once more before an item is put: people take up offices after a meeting is convened.
     *
     * @return whether somebody's recusal is proposed that was not before
     */
    boolean proposeAnew(AgendaItem item) {
        List<ItemSeat> found = recusals.reconsider(item);
        record(item, found);
        return !found.isEmpty();
    }

    private void propose(AgendaItem item, List<String> names) {
        if (item.state() == ItemState.SCHEDULED) {
            record(item, recusals.reconsider(item, names));
        }
    }

    private void record(AgendaItem item, List<ItemSeat> found) {
        for (ItemSeat seat : found) {
            journal.add(new JournalEntry(item.meeting().number(), "proposeRecusal", clock.now())
                    .remark(seat.recusalReason())
                    .fact("item", item.number())
                    .fact(
                            "member",
                            organisation
                                    .person(seat.personId())
                                    .map(Person::name)
                                    .orElseThrow()));
        }
    }

    private JournalEntry entry(Actor actor, String action) {
        return new JournalEntry("DZ-P" + actor.personId(), action, clock.now()).by(actor, Role.PARTY_GROUP_MEMBER);
    }
}
