package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.identity.Actor;
import org.chuangwen.support.container.DatabaseSnapshot;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.Test;

/**
 * A step that fails at its very end leaves engine, tables, journal and work items as they were, whichever step it is.
 */
@InContainer
class OneTransactionIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Deadlines deadlines;

    @Inject
    private DatabaseSnapshot database;

    @Inject
    private FailingAtTheEnd failingAtTheEnd;

    private District district;
    private String number;

    @Test
    void shouldLeaveNothingBehindWhenAnyStepFails() {
        district = districts.create();
        UUID before = districts.photo(district.patroller());
        firstFailingThenReally(() -> number = rectification.report(
                district.patroller(), district.discovery("Wires hang from the windows", List.of(before))));

        step(district.dispatcher(), new Completion("accept", null, null));
        step(district.dispatcher(), dispatchTo(district.bureau().code()));
        firstFailingThenReally(() -> rectification.urge(district.leader(), number, "Hurry"));
        firstFailingThenReally(() -> deadlines.remind(number));
        firstFailingThenReally(() -> deadlines.markOverdue(number));
        firstFailingThenReally(() -> worklist.claim(district.handler(), taskOf(district.handler())));
        firstFailingThenReally(() -> worklist.giveBack(district.handler(), taskOf(district.handler())));
        step(district.handler(), new Completion("sendBack", "Not ours", null));
        step(district.dispatcher(), dispatchTo(district.otherBureau().code()));
        step(district.otherHandler(), feedback());
        step(
                district.supervisor(),
                new Completion("rework", "Two are left", Map.of("limitAmount", 1, "limitUnit", "WORKING_DAY")));
        step(district.otherHandler(), feedback());
        step(district.supervisor(), new Completion("pass", null, null));

        String closed = number;
        firstFailingThenReally(() -> number = rectification.report(
                district.patroller(),
                district.discovery("To be refused", List.of(districts.photo(district.patroller())))));
        step(district.dispatcher(), new Completion("refuse", "Reported already", null));
        assertThat(number).isNotEqualTo(closed);
    }

    private void step(Actor actor, Completion completion) {
        String task = taskOf(actor);
        firstFailingThenReally(() -> worklist.complete(actor, task, completion));
    }

    private void firstFailingThenReally(Runnable step) {
        Map<String, List<String>> before = database.take();
        assertThatThrownBy(() -> failingAtTheEnd.run(step)).hasMessage("on purpose");
        assertThat(database.take()).isEqualTo(before);
        step.run();
        assertThat(database.take()).isNotEqualTo(before);
    }

    private String taskOf(Actor actor) {
        return inbox.todo(actor, null, 100).stream()
                .filter(item -> item.subject().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Completion dispatchTo(String unitCode) {
        return new Completion(
                "dispatch", null, Map.of("unitCode", unitCode, "limitAmount", 3, "limitUnit", "WORKING_DAY"));
    }

    private Completion feedback() {
        return new Completion(
                "feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.otherHandler()))));
    }

    /** A caller that fails after the step has done all it does, before anything is committed. */
    @ApplicationScoped
    @Transactional
    static class FailingAtTheEnd {

        void run(Runnable step) {
            step.run();
            throw new IllegalStateException("on purpose");
        }
    }
}
