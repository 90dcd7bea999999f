package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chuangwen.attachment.Attachments;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.worklist.Worklist;

/**
 * Puts subjects on a party group's agenda and convenes its meetings. There is no way to decide on anything but in a
 * meeting that is in session: a paper that circulates decides nothing (不得以传阅、会签代替会议决定).
 */
@ApplicationScoped
@Transactional
public class Meetings {

    /** How many items a meeting may have. */
    public static final int ITEMS_MOST = 50;

    /** How long before its time a meeting may be opened, and a member may sign in. */
    public static final Duration EARLY = Duration.ofHours(2);

    /** How far ahead a meeting may be convened. */
    private static final Duration AHEAD = Duration.ofDays(365);

    private static final int TITLE_MOST = 200;
    private static final int PLACE_MOST = 100;
    private static final int NAMES_MOST = 20;
    private static final int NAME_MOST = 20;
    private static final int SUBJECT_MOST = 40;
    private static final int REASON_MOST = 500;
    private static final int PAPERS_MOST = 20;

    @Inject
    private MeetingStore store;

    @Inject
    private GroupAccess access;

    @Inject
    private Seating seating;

    @Inject
    private MeetingNotices notices;

    @Inject
    private PartyGroupMeetingProcess process;

    @Inject
    private Worklist worklist;

    @Inject
    private Organisation organisation;

    @Inject
    private Attachments attachments;

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    /**
     * Puts a subject on the agenda by hand: the party group decides other things than what the house knows of.
     *
     * @return the item's number
     * @throws NotAllowed if the actor is not the party group's secretary
     * @throws InvalidInput naming each faulty field
     * @throws Conflict if the subject is on an agenda already
     */
    public String proposeByHand(Actor actor, AgendaProposal proposal) {
        Unit unit = access.secretarysUnit(actor, proposal.unit());
        return propose(actor, Role.PARTY_GROUP_SECRETARY, unit, proposal);
    }

    /**
     * Puts a subject of another room on a party group's agenda, in that room's own step: the room has checked that its
     * actor may do so.
     *
     * @param role in which the actor takes that step
     * @return the item's number
     * @throws InvalidInput naming each faulty field
     * @throws Conflict if the subject is on an agenda already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String propose(Actor actor, Role role, AgendaProposal proposal) {
        Unit unit = organisation
                .unitWithCode(String.valueOf(proposal.unit()))
                .orElseThrow(() -> InvalidInput.of("unit", "meeting.unknownUnit"));
        return propose(actor, role, unit, proposal);
    }

    private String propose(Actor actor, Role role, Unit unit, AgendaProposal proposal) {
        FieldErrors errors = new FieldErrors();
        errors.requireText("title", proposal.title(), TITLE_MOST)
                .limitText("subject", proposal.subject(), SUBJECT_MOST)
                .limitQuantity("amount", proposal.amount());
        checkConcerned(errors, proposal.concerned(), 0);
        if (proposal.papers().size() > PAPERS_MOST) {
            errors.add("photos", "meeting.tooMany", PAPERS_MOST);
        }
        Long applicant = applicant(proposal, errors);
        errors.throwIfAny();
        if (proposal.subject() != null && store.isOpen(proposal.subject())) {
            throw new Conflict("meeting.subjectIsOpen", proposal.subject());
        }
        Instant now = clock.now();
        AgendaItem item = new AgendaItem(store.nextItemNumber(), unit.id(), applicant, proposal, actor.personId(), now);
        store.addItem(item);
        attachments.attach(proposal.papers(), item.number(), Purpose.PAPER, actor);
        if (proposal.subject() != null) {
            attachments.share(proposal.subject(), item.number(), Purpose.PAPER);
        }
        notices.papersReady(item);
        journal.add(new JournalEntry(item.number(), "propose", now)
                .by(actor, role)
                .fromTo(null, item.state())
                .fact("title", item.title())
                .fact("subject", item.subject())
                .fact("amount", item.amount()));
        return item.number();
    }

    /** @param already how many names the item has */
    static void checkConcerned(FieldErrors errors, List<String> names, int already) {
        names.forEach(name -> errors.requireText("concerned", name, NAME_MOST));
        if (names.size() + already > NAMES_MOST) {
            errors.add("concerned", "meeting.tooMany", NAMES_MOST);
        }
    }

    private Long applicant(AgendaProposal proposal, FieldErrors errors) {
        if (proposal.applicantUnit() == null || proposal.applicantUnit().isBlank()) {
            return null;
        }
        return organisation
                .unitWithCode(proposal.applicantUnit().strip())
                .map(Unit::id)
                .orElseGet(() -> {
                    errors.add("applicantUnit", "meeting.unknownUnit");
                    return null;
                });
    }

    /**
     * Takes an item off the agenda that was put on it by hand.
     *
     * @throws NotFound if there is no such item, or none the actor may know of
     * @throws NotAllowed if another room proposed it: then it is withdrawn there
     * @throws Conflict if it is being voted on or closed
     */
    public void withdraw(Actor actor, String itemNumber) {
        AgendaItem item = store.lockOpenItem(itemNumber);
        access.requireSecretary(actor, item.unitId());
        if (item.subject() != null) {
            throw new NotAllowed("meeting.notByHand");
        }
        withdraw(actor, Role.PARTY_GROUP_SECRETARY, item, null);
    }

    /**
     * Takes a subject of another room off the agenda, in that room's own step; nothing happens if it is on none. An
     * item that a meeting has stays on that meeting's agenda as withdrawn, and its members are told.
     *
     * @param reason at most 500 characters; null if nobody said
     * @throws Conflict if it is being voted on at this moment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawSubject(Actor actor, Role role, String subject, String reason) {
        store.lockOpenOf(subject).ifPresent(item -> withdraw(actor, role, item, reason));
    }

    private void withdraw(Actor actor, Role role, AgendaItem item, String reason) {
        ItemState before = item.state();
        new FieldErrors().limitText("reason", reason, REASON_MOST).throwIfAny();
        item.withdraw(reason, clock.now());
        if (item.meeting() != null) {
            notices.withdrawn(item);
        }
        journal.add(new JournalEntry(item.number(), "withdraw", clock.now())
                .by(actor, role)
                .remark(reason)
                .fromTo(before, item.state()));
    }

    /**
     * What became of a subject of another room, the latest item first; empty if it never was on an agenda. The room has
     * checked that whoever asks may read it.
     */
    public List<Deliberation> deliberationsOf(String subject) {
        return store.itemsOf(subject).stream().map(Deliberation::of).toList();
    }

    /**
     * Convenes a meeting: tells the members, keeps the rule in force, proposes recusals.
     *
     * @return the meeting's number
     * @throws NotAllowed if the actor is not the party group's secretary
     * @throws InvalidInput naming {@code startsAt} if it is too soon by the rule, or {@code items} if one is not
     *     waiting or its papers are not out long enough
     */
    public String convene(Actor actor, Convening convening) {
        Unit unit = access.secretarysUnit(actor, convening.unit());
        Instant now = clock.now();
        FieldErrors errors = new FieldErrors();
        errors.require("startsAt", convening.startsAt()).requireText("place", convening.place(), PLACE_MOST);
        if (convening.items().isEmpty()) {
            errors.add("items", "problem.required");
        }
        if (convening.items().size() > ITEMS_MOST) {
            errors.add("items", "meeting.tooMany", ITEMS_MOST);
        }
        errors.throwIfAny();
        if (!convening.startsAt().isAfter(now)) {
            throw InvalidInput.of("startsAt", "meeting.inThePast");
        }
        if (convening.startsAt().isAfter(now.plus(AHEAD))) {
            throw InvalidInput.of("startsAt", "meeting.tooFarAhead");
        }
        VotingRule rule = store.ruleInForce(unit.id(), dayOf(convening.startsAt()));
        List<AgendaItem> items = convening.items().stream()
                .sorted()
                .map(number -> waiting(number, unit))
                .toList();
        checkDays(convening, rule.version(), items, now);
        List<GroupMember> members = store.members(unit.id(), dayOf(convening.startsAt()));
        if (members.stream().noneMatch(member -> member.secretary() && member.personId() == actor.personId())) {
            throw new Conflict("meeting.noSecretary");
        }

        Meeting meeting = new Meeting(store.nextMeetingNumber(), unit.id(), rule, actor.personId(), convening, now);
        store.add(meeting);
        items.forEach(item -> item.schedule(meeting, convening.items().indexOf(item.number()) + 1));
        seating.seat(meeting);
        notices.convened(meeting);
        journal.add(new JournalEntry(meeting.number(), "convene", now)
                .by(actor, Role.PARTY_GROUP_SECRETARY)
                .fromTo(null, meeting.state())
                .fact("startsAt", meeting.startsAt())
                .fact("items", items.size())
                .fact("rule", rule.id()));
        worklist.started(actor, PartyGroupMeetingProcess.KEY, meeting.number(), notices.titleOf(meeting));
        process.start(meeting.number());
        return meeting.number();
    }

    private AgendaItem waiting(String number, Unit unit) {
        return store.lockWaiting(number)
                .filter(item -> item.unitId().equals(unit.id()))
                .orElseThrow(() -> InvalidInput.of("items", "meeting.notWaiting", number));
    }

    private void checkDays(Convening convening, RuleVersion rule, List<AgendaItem> items, Instant now) {
        FieldErrors errors = new FieldErrors();
        LocalDate day = dayOf(convening.startsAt());
        if (convening.startsAt().isBefore(now.plus(Duration.ofDays(rule.noticeDays())))) {
            errors.add("startsAt", "meeting.noticeTooShort", rule.noticeDays());
        }
        items.stream()
                .filter(item -> day.isBefore(dayOf(item.papersAt()).plusDays(rule.paperDays())))
                .forEach(item -> errors.add("items", "meeting.papersTooLate", item.title(), rule.paperDays()));
        errors.throwIfAny();
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(clock.zone()).toLocalDate();
    }
}
