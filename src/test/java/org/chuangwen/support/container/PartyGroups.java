package org.chuangwen.support.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.meeting.AgendaProposal;
import org.chuangwen.meeting.ItemDecided;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.meeting.Members;
import org.chuangwen.organisation.Appointment;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;

/** Sets up a bureau with its party group for a test, and hears of decisions as another room would. */
@ApplicationScoped
@Transactional
public class PartyGroups {

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private Members members;

    @Inject
    private Meetings meetings;

    private final ConcurrentLinkedQueue<ItemDecided> heard = new ConcurrentLinkedQueue<>();

    /** A bureau, a community that applies, the secretary and eight members. */
    public record Group(
            Unit bureau, Unit community, Actor secretary, List<Actor> members, Actor outsider, Actor auditor) {}

    public Group create() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Unit district = organisation.addUnit("R-" + mark, "District " + mark, UnitKind.DISTRICT, null);
        Unit bureau = organisation.addUnit("P-" + mark, "Bureau " + mark, UnitKind.BUREAU, district);
        Unit community = organisation.addUnit("Q-" + mark, "Community " + mark, UnitKind.COMMUNITY, district);
        Actor secretary = person("secretary-" + mark, Role.PARTY_GROUP_SECRETARY, bureau);
        LocalDate since = LocalDate.of(2026, 1, 1);
        members.appoint(secretary, bureau.code(), secretary.username(), true, since, null);
        List<Actor> others = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Actor member = person("member" + i + "-" + mark, Role.PARTY_GROUP_MEMBER, bureau);
            members.appoint(secretary, bureau.code(), member.username(), false, since, null);
            others.add(member);
        }
        return new Group(
                bureau,
                community,
                secretary,
                others,
                person("outsider-" + mark, Role.PARTY_GROUP_MEMBER, community),
                person("auditor-" + mark, Role.AUDITOR, district));
    }

    /** Puts a subject on the agenda as the room that owns it does. */
    public String propose(Group group, String subject, BigDecimal amount) {
        return propose(group, subject, amount, null);
    }

    /** @param least what must be granted at least if it passes, null for nothing */
    public String propose(Group group, String subject, BigDecimal amount, BigDecimal least) {
        return meetings.propose(
                group.outsider(),
                Role.OFFICE_REVIEWER,
                new AgendaProposal(
                        group.bureau().code(),
                        subject,
                        "Rain shelter for charging piles",
                        amount,
                        least,
                        false,
                        group.community().code(),
                        List.of(),
                        List.of()));
    }

    /** Takes a subject back as the room that owns it does. */
    public void withdraw(Group group, String subject, String reason) {
        meetings.withdrawSubject(group.outsider(), Role.OFFICE_REVIEWER, subject, reason);
    }

    public Actor appoint(Actor actor, Role role, Unit unit) {
        organisation.add(new Appointment(organisation.person(actor.personId()).orElseThrow(), role, unit));
        return actors.of(actor.personId());
    }

    private Actor person(String username, Role role, Unit unit) {
        Person person = organisation.add(new Person(username, username, null, "-"));
        organisation.add(new Appointment(person, role, unit));
        return actors.of(person.id());
    }

    void hear(@Observes ItemDecided decided) {
        heard.add(decided);
    }

    /** What was heard of an item, oldest first. */
    public List<ItemDecided> heardOf(String item) {
        return heard.stream().filter(one -> one.item().equals(item)).toList();
    }

    public static Instant at(int day, int hour) {
        return Instant.parse("2040-03-%02dT%02d:00:00Z".formatted(day, hour));
    }
}
