package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.NotFound;

/**
 * The versions of the voting rule. An administrator adds the city's, a secretary the own party group's; a version is
 * never changed, and a meeting that is convened keeps the one it was convened by.
 */
@ApplicationScoped
@Transactional
public class VotingRules {

    private static final int SOURCE_MOST = 500;
    private static final int SHOWN_MOST = 100;

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

    /**
     * Adds a version.
     *
     * @param unitCode of the party group it is for; null for the city's, which only an administrator adds
     * @param source the regulation it comes from
     * @param effectiveFrom today or later
     * @return the version's id
     * @throws org.chuangwen.problem.InvalidInput naming each faulty field
     */
    public long add(Actor actor, String unitCode, RuleVersion rule, String source, LocalDate effectiveFrom) {
        boolean ofCity = unitCode == null || unitCode.isBlank();
        Role role = ofCity ? Role.ADMINISTRATOR : Role.PARTY_GROUP_SECRETARY;
        actor.require(role);
        Unit unit = ofCity ? null : access.secretarysUnit(actor, unitCode);
        Instant now = clock.now();
        FieldErrors errors = new FieldErrors();
        errors.require("rule", rule)
                .requireText("source", source, SOURCE_MOST)
                .require("effectiveFrom", effectiveFrom)
                .limitDay("effectiveFrom", effectiveFrom);
        if (effectiveFrom != null
                && effectiveFrom.isBefore(now.atZone(clock.zone()).toLocalDate())) {
            errors.add("effectiveFrom", "meeting.inThePast");
        }
        errors.throwIfAny();
        VotingRule version =
                new VotingRule(ofCity ? null : unit.id(), rule, source, effectiveFrom, actor.personId(), now);
        entityManager.persist(version);
        journal.add(new JournalEntry(ofCity ? "DZ-0" : Members.subjectOf(unit), "addRule", now)
                .by(actor, role)
                .remark(source)
                .fact("version", version.id())
                .fact("rule", rule)
                .fact("effectiveFrom", effectiveFrom));
        return version.id();
    }

    /**
     * The versions that apply or applied to a party group, latest first.
     *
     * @param unitCode null for the city's only
     * @throws NotFound if the actor may not know of the party group
     */
    public List<VotingRule> versions(Actor actor, String unitCode) {
        if (unitCode == null || unitCode.isBlank()) {
            if (!actor.has(Role.ADMINISTRATOR)
                    && !actor.has(Role.AUDITOR)
                    && access.unitsOf(actor).isEmpty()) {
                throw new NotFound();
            }
            return store.rules(-1, SHOWN_MOST);
        }
        return store.rules(access.readableUnit(actor, unitCode).id(), SHOWN_MOST);
    }

    /**
     * The version by which a meeting of the party group convened today would be held.
     *
     * @throws NotFound if the actor may not know of the party group
     */
    public VotingRule inForce(Actor actor, String unitCode) {
        return store.ruleInForce(
                access.readableUnit(actor, unitCode).id(),
                clock.now().atZone(clock.zone()).toLocalDate());
    }
}
