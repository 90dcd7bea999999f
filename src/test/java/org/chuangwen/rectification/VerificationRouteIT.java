package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.map.Position;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for a supervisor, in the order of a walk. */
@InContainer
class VerificationRouteIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private VerificationRoute routes;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    private District district;

    @BeforeEach
    void found() {
        district = districts.create();
    }

    @Test
    void shouldOrderWhatWaitsFromWhereTheSupervisorStandsAndPutUnlocatedLast() {
        String far = fedBack(new Position(24.34, 109.40));
        String near = fedBack(new Position(24.31, 109.40));
        String middle = fedBack(new Position(24.32, 109.40));
        String somewhere = fedBack(null);
        report(new Position(24.33, 109.40));

        VerificationRoute.Route route = routes.of(district.supervisor(), new Position(24.30, 109.40));

        assertThat(route.stops())
                .extracting(VerificationRoute.Stop::number)
                .containsExactly(near, middle, far, somewhere);
        assertThat(route.stops())
                .allMatch(stop -> stop.photo() != null && stop.step().equals("verify"));
        assertThat(route.metres()).isBetween(4_400L, 4_500L);
        assertThat(route.more()).isFalse();
    }

    @Test
    void shouldBelongToSupervisorsOnly() {
        assertThatThrownBy(() -> routes.of(district.dispatcher(), null)).isInstanceOf(NotAllowed.class);
        assertThat(routes.of(district.supervisor(), null).stops()).isEmpty();
    }

    private String report(Position at) {
        Discovery of =
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller())));
        return rectification.report(
                district.patroller(),
                new Discovery(
                        of.source(),
                        of.category(),
                        of.subcategory(),
                        of.description(),
                        of.gridCode(),
                        null,
                        null,
                        at == null ? null : at.latitude(),
                        at == null ? null : at.longitude(),
                        null,
                        null,
                        null,
                        of.severity(),
                        null,
                        of.photos()));
    }

    private String fedBack(Position at) {
        String number = report(at);
        complete(district.dispatcher(), number, new Completion("accept", null, null));
        complete(
                district.dispatcher(),
                number,
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 1, "limitUnit", "WORKING_DAY")));
        complete(
                district.handler(),
                number,
                new Completion(
                        "feedback",
                        "Done",
                        Map.of(
                                "photos",
                                List.of(districts.photo(district.handler()).toString()))));
        return number;
    }

    private void complete(Actor actor, String number, Completion completion) {
        worklist.complete(actor, inbox.mineOf(actor, number).get(0).id(), completion);
    }
}
