package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.chuangwen.identity.Actor;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;

/** Who may read and do what in a party group: what it deliberates is its own, and the auditor's to read. */
@Dependent
class GroupAccess {

    @Inject
    private Organisation organisation;

    @Inject
    private MeetingStore store;

    /** The units whose party group the actor belongs to by appointment. */
    List<Long> unitsOf(Actor actor) {
        return actor.posts().stream()
                .filter(post -> isOfGroup(post.role()))
                .map(Actor.Post::unitId)
                .distinct()
                .sorted()
                .toList();
    }

    boolean mayReadGroup(Actor actor, long unitId) {
        return actor.has(Role.AUDITOR) || unitsOf(actor).contains(unitId);
    }

    /** @throws NotFound if there is no such unit, or none whose party group the actor may know of */
    Unit readableUnit(Actor actor, String code) {
        return organisation
                .unitWithCode(String.valueOf(code))
                .filter(unit -> mayReadGroup(actor, unit.id()))
                .orElseThrow(NotFound::new);
    }

    /** The group itself, the auditor, and who was due at that meeting though the term is over by now. */
    boolean mayRead(Actor actor, Meeting meeting) {
        return mayReadGroup(actor, meeting.unitId()) || store.wasDue(meeting, actor.personId());
    }

    /** @throws NotFound if the actor may not know of it */
    void requireRead(Actor actor, Meeting meeting) {
        if (!mayRead(actor, meeting)) {
            throw new NotFound();
        }
    }

    /**
     * @throws NotFound if the actor may not know of the meeting
     * @throws NotAllowed if the actor is not the one who presides over it
     */
    void requirePresiding(Actor actor, Meeting meeting) {
        requireRead(actor, meeting);
        if (meeting.presidedBy() != actor.personId()) {
            throw new NotAllowed("meeting.notPresiding");
        }
    }

    /**
     * The unit of that code in which the actor is the party group's secretary.
     *
     * @param code null for the actor's first such unit
     * @throws NotAllowed if the actor is secretary nowhere
     * @throws NotFound if there is no such unit, or none the actor may know of
     */
    Unit secretarysUnit(Actor actor, String code) {
        actor.require(Role.PARTY_GROUP_SECRETARY);
        Unit unit = code == null || code.isBlank()
                ? organisation
                        .unit(actor.post(Role.PARTY_GROUP_SECRETARY)
                                .orElseThrow()
                                .unitId())
                        .orElseThrow()
                : organisation.unitWithCode(code.strip()).orElseThrow(NotFound::new);
        if (!isSecretaryOf(actor, unit.id())) {
            throw mayReadGroup(actor, unit.id()) ? new NotAllowed("problem.roleMissing") : new NotFound();
        }
        return unit;
    }

    /**
     * @throws NotFound if the actor may not know of the unit's party group
     * @throws NotAllowed if the actor is not its secretary
     */
    void requireSecretary(Actor actor, long unitId) {
        if (!mayReadGroup(actor, unitId)) {
            throw new NotFound();
        }
        if (!isSecretaryOf(actor, unitId)) {
            throw new NotAllowed("problem.roleMissing");
        }
    }

    boolean isSecretaryOf(Actor actor, long unitId) {
        return actor.posts().stream()
                .anyMatch(post -> post.role() == Role.PARTY_GROUP_SECRETARY && post.unitId() == unitId);
    }

    private static boolean isOfGroup(Role role) {
        return role == Role.PARTY_GROUP_MEMBER || role == Role.PARTY_GROUP_SECRETARY;
    }
}
