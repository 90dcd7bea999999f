package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Reach;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;

/** Who may read a request, and who writes it. */
@Dependent
class RequestAccess {

    @Inject
    private RequestStore requests;

    @Inject
    private Organisation organisation;

    /** Those of the unit that asks and of the one that grants, and who reads the whole district. */
    boolean mayRead(Actor actor, FundingRequest of) {
        Reach reach = Reach.of(actor);
        boolean granting =
                of.grantingUnitId() != null && of.submittedAt() != null && reach.covers(pathOf(of.grantingUnitId()));
        return granting || reach.covers(pathOf(of.applicantUnitId()));
    }

    /** @throws NotFound if there is no such request, or none the actor may know of */
    FundingRequest requireReadable(Actor actor, String number) {
        return requests.withNumber(number).filter(of -> mayRead(actor, of)).orElseThrow(NotFound::new);
    }

    /** Whether the actor is clerk of the unit that asks. */
    boolean mayWrite(Actor actor, FundingRequest of) {
        return actor.posts().stream()
                .anyMatch(post -> post.role() == Role.COMMUNITY_CLERK
                        && pathOf(of.applicantUnitId()).startsWith(post.unitPath()));
    }

    /**
     * The request, for change by those who ask.
     *
     * @throws NotFound if there is no such request, or none the actor may know of
     * @throws NotAllowed if the actor may read it only
     */
    FundingRequest lockAsApplicant(Actor actor, String number) {
        FundingRequest of = requireReadable(actor, number);
        if (!mayWrite(actor, of)) {
            throw new NotAllowed("problem.roleMissing");
        }
        return requests.lock(number);
    }

    /** Whether the actor holds the role in the unit that grants, or above it. */
    boolean isGranting(Actor actor, Role role, FundingRequest of) {
        return of.grantingUnitId() != null
                && actor.posts().stream()
                        .anyMatch(post -> post.role() == role
                                && pathOf(of.grantingUnitId()).startsWith(post.unitPath()));
    }

    private String pathOf(long unitId) {
        return organisation.unit(unitId).map(Unit::path).orElseThrow();
    }
}
