package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.rectification.process.CoHandlingProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that more than one unit must rectify: one helps the other, or each has a part of its own. */
@InContainer
class SeveralUnitsIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private DeadlineRequests requests;

    @Inject
    private CaseBook caseBook;

    @Inject
    private CaseList caseList;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private CityClock clock;

    @Inject
    private RuntimeService runtime;

    @Inject
    private ManagementService management;

    private District district;
    private String number;

    @BeforeEach
    void register() {
        district = districts.create();
        number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
        complete(district.dispatcher(), number, RectificationProcess.REGISTER, new Completion("accept", null, null));
    }

    @AfterEach
    void letClockRun() {
        clock.release();
    }

    // One helps the other

    @Test
    void shouldGiveHelpingUnitItsOwnTaskWithTheOrdersLimit() {
        dispatchWithHelp();

        WorkItem asked = open(number, CoHandlingProcess.ASSIST);
        assertThat(asked.dueAt()).isEqualTo(of(number).currentOrder().dueAt());
        assertThat(inbox.todo(district.otherHandler(), null, 10))
                .extracting(WorkItem::id)
                .containsExactly(asked.id());
        assertThat(inbox.todo(district.handler(), null, 10))
                .extracting(WorkItem::step)
                .containsExactly(RectificationProcess.HANDLE);
        assertThat(caseBook.isReadable(district.otherHandler(), number)).isTrue();
        assertThat(caseList.page(district.otherHandler(), CaseFilter.NONE, null, 10))
                .extracting(CaseRow::number)
                .containsExactly(number);
    }

    @Test
    void shouldWaitForHelpWhileLimitRuns() {
        dispatchWithHelp();
        assertThatThrownBy(() -> complete(district.handler(), number, RectificationProcess.HANDLE, feedback()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.arguments())
                                .containsExactly(district.otherBureau().name()));

        complete(
                district.otherHandler(),
                number,
                CoHandlingProcess.ASSIST,
                new Completion(
                        "assisted",
                        "Cut the current",
                        Map.of("photos", List.of(districts.photo(district.otherHandler())))));
        complete(district.handler(), number, RectificationProcess.HANDLE, feedback());

        assertThat(steps(number)).containsExactly(RectificationProcess.VERIFY);
        assertThat(caseBook.detail(district.auditor(), number).attachments())
                .filteredOn(photo -> photo.purpose() == Purpose.AFTER)
                .hasSize(2);
        assertThat(share().state()).isEqualTo(CoHandling.State.DONE);
    }

    @Test
    void shouldGoOnWithoutHelpOnceLimitHasPassed() {
        dispatchWithHelp();
        fireTimer(CoHandlingProcess.KEY, number + "/" + share().id());
        assertThat(share().overdue()).isTrue();

        clock.holdAt(of(number).currentOrder().dueAt().plus(Duration.ofHours(1)));
        complete(district.handler(), number, RectificationProcess.HANDLE, feedback());

        assertThat(share().state()).isEqualTo(CoHandling.State.MISSED);
        assertThat(steps(number)).containsExactly(RectificationProcess.VERIFY);
    }

    @Test
    void shouldLetHelpingUnitDeclineWithReason() {
        dispatchWithHelp();
        assertThatThrownBy(() -> complete(
                        district.otherHandler(),
                        number,
                        CoHandlingProcess.ASSIST,
                        new Completion("declined", "", null)))
                .isInstanceOf(InvalidInput.class);
        complete(
                district.otherHandler(),
                number,
                CoHandlingProcess.ASSIST,
                new Completion("declined", "The wires are not ours", null));

        assertThat(share().state()).isEqualTo(CoHandling.State.DECLINED);
        complete(district.handler(), number, RectificationProcess.HANDLE, feedback());
    }

    @Test
    void shouldCountHoursOnceThoughTwoUnitsWork() {
        clock.holdAt(Instant.parse("2040-03-05T00:00:00Z"));
        dispatchWithHelp();
        clock.holdAt(Instant.parse("2040-03-05T03:00:00Z"));
        complete(
                district.otherHandler(),
                number,
                CoHandlingProcess.ASSIST,
                new Completion("declined", "The wires are not ours", null));
        clock.holdAt(Instant.parse("2040-03-05T04:00:00Z"));

        assertThat(caseBook.detail(district.auditor(), number).stageTimes())
                .contains(new StageTime(StageTime.Party.UNIT, Duration.ofHours(4), true));
    }

    @Test
    void shouldKeepHelpersTaskWhenTheLimitIsMoved() {
        dispatchWithHelp();
        String before = open(number, CoHandlingProcess.ASSIST).id();
        worklist.claim(district.otherHandler(), before);
        requests.requestExtension(district.handler(), number, 2, "Parts are missing");
        complete(district.dispatcher(), number, "decide", new Completion("approve", null, null));

        WorkItem after = open(number, CoHandlingProcess.ASSIST);
        assertThat(after.id()).isEqualTo(before);
        assertThat(after.assigneeId()).isEqualTo(district.otherHandler().personId());
        assertThat(after.dueAt()).isEqualTo(of(number).currentOrder().dueAt());
    }

    @Test
    void shouldMoveHelpWithTheLimitAndAskAgainOnRework() {
        dispatchWithHelp();
        requests.requestExtension(district.handler(), number, 2, "Parts are missing");
        complete(district.dispatcher(), number, "decide", new Completion("approve", null, null));
        assertThat(open(number, CoHandlingProcess.ASSIST).dueAt())
                .isEqualTo(of(number).currentOrder().dueAt());

        complete(
                district.otherHandler(),
                number,
                CoHandlingProcess.ASSIST,
                new Completion("assisted", "Cut the current", null));
        complete(district.handler(), number, RectificationProcess.HANDLE, feedback());
        complete(
                district.supervisor(),
                number,
                RectificationProcess.VERIFY,
                new Completion("rework", "Two are left", Map.of("limitAmount", 1, "limitUnit", "WORKING_DAY")));

        assertThat(steps(number)).containsExactlyInAnyOrder(RectificationProcess.HANDLE, CoHandlingProcess.ASSIST);
        assertThat(share().state()).isEqualTo(CoHandling.State.ASKED);
    }

    @Test
    void shouldWithdrawHelpWhenOrderIsSentBack() {
        dispatchWithHelp();
        complete(district.handler(), number, RectificationProcess.HANDLE, new Completion("sendBack", "Not ours", null));

        assertThat(steps(number)).containsExactly(RectificationProcess.DISPATCH);
        assertThat(share().state()).isEqualTo(CoHandling.State.WITHDRAWN);
        assertThat(inbox.todo(district.otherHandler(), null, 10)).isEmpty();
    }

    @Test
    void shouldRefuseHelpFromItselfOrFromNobody() {
        for (String code :
                List.of(district.bureau().code(), district.community().code(), "NONE")) {
            assertThatThrownBy(() -> dispatchWithHelpOf(code))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.errors())
                                    .extracting(error -> error.field())
                                    .containsOnly("coHandlers"));
        }
    }

    // Each has a part

    @Test
    void shouldCloseTheWholeWithTheLastOfItsParts() {
        List<String> parts = split("Wires on the east wall", "A hoarding over the wires");
        assertThat(of(number).state()).isEqualTo(CaseState.SPLIT);
        assertThat(steps(number)).isEmpty();
        assertThat(caseBook.detail(district.auditor(), parts.get(0)).attachments())
                .hasSize(1);
        assertThat(caseBook.detail(district.auditor(), parts.get(0)).partOf()).isEqualTo(number);

        closePart(parts.get(0));
        assertThat(of(number).state()).isEqualTo(CaseState.SPLIT);
        assertThat(steps(parts.get(0)))
                .as("the reporter is asked once, for the whole")
                .isEmpty();

        closePart(parts.get(1));
        assertThat(of(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(caseBook.detail(district.auditor(), number).journal())
                .extracting(JournalEntry::action)
                .endsWith("split", "partsDone");
        assertThat(steps(number)).contains(AfterClosingProcess.ANSWER);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(RectificationProcess.KEY)
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void shouldCloseTheWholeOnceWhenTwoPartsAreClosedAtTheSameMoment() throws Exception {
        List<String> parts = split("Wires on the east wall", "A hoarding over the wires");
        parts.forEach(this::feedBackPart);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> closings = parts.stream()
                    .<Callable<Void>>map(part -> () -> {
                        pass(part);
                        return null;
                    })
                    .toList();
            for (Future<Void> closing : threads.invokeAll(closings, 60, TimeUnit.SECONDS)) {
                closing.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(of(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(caseBook.detail(district.auditor(), number).journal())
                .extracting(JournalEntry::action)
                .containsOnlyOnce("partsDone");
    }

    @Test
    void shouldSplitIntoSeveralAndNotTwice() {
        assertThatThrownBy(() -> split("Only one")).isInstanceOf(InvalidInput.class);
        List<String> parts = split("One", "Two");

        assertThatThrownBy(() -> complete(
                        district.dispatcher(),
                        parts.get(0),
                        RectificationProcess.DISPATCH,
                        new Completion("split", null, Map.of("parts", List.of("One", "Two")))))
                .isInstanceOf(Conflict.class);
    }

    private List<String> split(String... parts) {
        complete(
                district.dispatcher(),
                number,
                RectificationProcess.DISPATCH,
                new Completion("split", null, Map.of("parts", String.join("\n", parts))));
        return caseBook.detail(district.auditor(), number).parts().stream()
                .map(RectificationCase::number)
                .toList();
    }

    private void closePart(String part) {
        feedBackPart(part);
        pass(part);
    }

    private void feedBackPart(String part) {
        complete(district.dispatcher(), part, RectificationProcess.DISPATCH, dispatch(Map.of()));
        complete(district.handler(), part, RectificationProcess.HANDLE, feedback());
    }

    private void pass(String part) {
        complete(district.supervisor(), part, RectificationProcess.VERIFY, new Completion("pass", null, null));
    }

    private void dispatchWithHelp() {
        dispatchWithHelpOf(district.otherBureau().code());
    }

    private void dispatchWithHelpOf(String unitCode) {
        complete(
                district.dispatcher(),
                number,
                RectificationProcess.DISPATCH,
                dispatch(Map.of("coHandlers", List.of(unitCode))));
    }

    private Completion dispatch(Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("unitCode", district.bureau().code());
        data.put("limitAmount", 3);
        data.put("limitUnit", "WORKING_DAY");
        return new Completion("dispatch", null, data);
    }

    private Completion feedback() {
        return new Completion("feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.handler()))));
    }

    private CoHandling share() {
        return caseBook.detail(district.auditor(), number).helping().get(0).share();
    }

    private void complete(Actor actor, String subject, String step, Completion completion) {
        worklist.complete(actor, open(subject, step).id(), completion);
    }

    private WorkItem open(String subject, String step) {
        return inbox.openOf(subject).stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + step + " among " + steps(subject)));
    }

    private List<String> steps(String subject) {
        return inbox.openOf(subject).stream().map(WorkItem::step).toList();
    }

    private void fireTimer(String key, String businessKey) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    private RectificationCase of(String subject) {
        return caseBook.detail(district.auditor(), subject).of();
    }
}
