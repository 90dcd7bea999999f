package org.chuangwen.support.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chuangwen.funding.Consent;
import org.chuangwen.funding.ConsentClass;
import org.chuangwen.funding.FundSource;
import org.chuangwen.funding.FundSources;
import org.chuangwen.funding.NewFundSource;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.funding.RequestItem;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.meeting.Decision;
import org.chuangwen.meeting.Deliberation;
import org.chuangwen.meeting.ItemDecided;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.organisation.Appointment;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.support.container.TestDistrict.District;

/** A district whose bureau has money and people who decide about it. */
@ApplicationScoped
@Transactional
public class FundingCity {

    /** What the bureau's source holds, in yuan. */
    public static final BigDecimal TOTAL = new BigDecimal("500000.00");

    private static final AtomicInteger DECISIONS = new AtomicInteger();

    @Inject
    private TestDistrict districts;

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private FundSources sources;

    @Inject
    private Meetings meetings;

    @Inject
    private Event<ItemDecided> decided;

    /** The bureau's office, its two finance officers and its leader. */
    public record City(
            District district, Actor reviewer, Actor finance, Actor secondFinance, Actor boss, String source) {

        public Actor clerk() {
            return district.clerk();
        }

        /** A complete draft, that asks this bureau for so much. */
        public RequestDraft draft(String category, String amount) {
            return new RequestDraft(
                    "Rain shelter",
                    category,
                    district.bureau().code(),
                    "A roof over the charging piles",
                    List.of(new RequestItem("Shelter", BigDecimal.ONE, "piece", new BigDecimal(amount))),
                    new Consent(
                            ConsentClass.ORDINARY,
                            400,
                            312,
                            298,
                            new BigDecimal("36000"),
                            new BigDecimal("28000"),
                            new BigDecimal("26500")));
        }
    }

    public City create() {
        District district = districts.create();
        Unit bureau = district.bureau();
        Actor finance = person(bureau, Role.FINANCE_OFFICER);
        String code = "F-" + bureau.code();
        sources.open(
                finance,
                new NewFundSource(
                        code,
                        "Saved",
                        FundSource.Kind.SAVED_PUBLIC_EXPENDITURE,
                        2040,
                        bureau.code(),
                        TOTAL,
                        "Saved in the first quarter"));
        return new City(
                district,
                person(bureau, Role.OFFICE_REVIEWER),
                finance,
                person(bureau, Role.FINANCE_OFFICER),
                person(bureau, Role.LEADER),
                code);
    }

    /** Somebody new. */
    public Actor person(Unit unit, Role role) {
        String name =
                role.name().toLowerCase() + "-" + UUID.randomUUID().toString().substring(0, 12);
        Person person = organisation.add(new Person(name, name, null, "-"));
        organisation.add(new Appointment(person, role, unit));
        return actors.of(person.id());
    }

    /**
     * Lets the party group decide without its meeting, which has tests of its own.
     *
     * @param amount null unless it passed
     */
    public void decide(Actor by, String subject, Decision decision, String amount, String motion, Instant now) {
        Deliberation open = meetings.deliberationsOf(subject).get(0);
        if (decision != Decision.DEFERRED) {
            meetings.withdrawSubject(by, Role.PARTY_GROUP_SECRETARY, subject, null);
        }
        decided.fire(new ItemDecided(
                subject,
                open.item(),
                decision,
                open.asked(),
                amount == null ? null : new BigDecimal(amount),
                motion,
                decision == Decision.DEFERRED ? null : "D-" + DECISIONS.incrementAndGet(),
                decision == Decision.DEFERRED ? "To be looked into" : null,
                "HY-1",
                1,
                null,
                now));
    }
}
