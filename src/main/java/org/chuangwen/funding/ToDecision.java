package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.chuangwen.identity.Actor;
import org.chuangwen.meeting.AgendaProposal;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;

/** Puts a request before the party group where the rules send it there. */
@Dependent
class ToDecision {

    @Inject
    private Meetings meetings;

    @Inject
    private RequestMoney money;

    @Inject
    private Organisation organisation;

    void propose(Actor actor, Role role, FundingRequest of) {
        if (of.route() != Route.PARTY_GROUP) {
            return;
        }
        List<String> concerned = of.askers().stream()
                .sorted()
                .flatMap(person -> organisation.person(person).stream())
                .map(Person::name)
                .toList();
        meetings.propose(
                actor,
                role,
                new AgendaProposal(
                        organisation.unit(of.grantingUnitId()).orElseThrow().code(),
                        of.number(),
                        of.title(),
                        of.asked(),
                        money.of(of).paid(),
                        of.routeMajor(),
                        organisation.unit(of.applicantUnitId()).orElseThrow().code(),
                        concerned,
                        List.of()));
    }
}
