package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.rectification.process.DeadlineRequestProcess;
import org.chuangwen.rectification.process.ListedSupervisionProcess;
import org.chuangwen.rectification.process.RectificationProcess;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notice;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ladder above a deadline, with the clock moved by hand: far ahead, so that nobody else's timer fires. */
@InContainer
class SupervisionIT {

    private static final Instant MONDAY = at("2040-03-05T08:00:00+08:00");

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private Supervision supervision;

    @Inject
    private DeadlineRequests requests;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private CityClock clock;

    @Inject
    private RuntimeService runtime;

    @Inject
    private ManagementService management;

    private District district;
    private String number;

    @BeforeEach
    void dispatchOnMonday() {
        district = districts.create();
        clock.holdAt(MONDAY);
        number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
        complete(district.dispatcher(), RectificationProcess.REGISTER, new Completion("accept", null, null));
        complete(
                district.dispatcher(),
                RectificationProcess.DISPATCH,
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 3, "limitUnit", "WORKING_DAY")));
    }

    @AfterEach
    void letClockRun() {
        clock.release();
    }

    @Test
    void shouldClimbFromDiscoveryToAccountability() {
        assertThat(order().dueAt()).isEqualTo(at("2040-03-07T18:00:00+08:00"));

        moveTo("2040-03-07T10:00:00+08:00");
        assertThat(lastActions(1)).containsExactly("remind");

        moveTo("2040-03-07T18:00:00+08:00");
        assertThat(order().overdue()).isTrue();
        assertThat(lastActions(2)).containsExactly("overdue", "urge");
        assertThat(openStep(RectificationProcess.HANDLE).urgedAt()).isEqualTo(clock.now());

        moveTo("2040-03-12T17:59:00+08:00");
        assertThat(steps()).containsExactly(RectificationProcess.HANDLE);
        moveTo("2040-03-12T18:00:00+08:00");
        assertThat(lastActions(1)).containsExactly("proposeListing");

        clock.holdAt(at("2040-03-13T08:00:00+08:00"));
        complete(
                district.supervisor(),
                ListedSupervisionProcess.LIST,
                new Completion("listed", "Take down all wires", Map.of("limitAmount", 5, "limitUnit", "WORKING_DAY")));
        assertThat(listing().number()).matches("挂牌督办〔2040〕\\d+号");
        assertThat(listing().dueAt()).isEqualTo(at("2040-03-19T18:00:00+08:00"));

        clock.holdAt(at("2040-03-14T08:00:00+08:00"));
        complete(district.handler(), ListedSupervisionProcess.COMMIT, commitment("2040-03-16"));
        assertThat(listing().responsible()).isEqualTo("Li Jianguo");
        assertThat(listing().publishedAt()).isEqualTo(clock.now());
        assertThat(supervision.published(null, 1))
                .singleElement()
                .satisfies(published ->
                        assertThat(published.number()).isEqualTo(listing().number()));

        moveTo("2040-03-17T00:00:00+08:00");
        complete(
                district.supervisor(),
                ListedSupervisionProcess.HAND_OVER,
                new Completion(
                        "handedOver",
                        "Nothing was done by the date promised",
                        Map.of("handedOverTo", "Commission for discipline inspection", "handOverNumber", "12")));

        assertThat(listing().state()).isEqualTo(ListedSupervision.State.HANDED_OVER);
        assertThat(lastActions(4)).containsExactly("listed", "committed", "publishListing", "handedOver");
        assertThat(kindsFor(district.leader())).startsWith("handedOver", "published", "listed", "overdue");
        assertThat(kindsFor(district.handler())).startsWith("handedOver", "published", "urged", "overdue");
        // The case goes on: whoever answers for it, the wires must still come down.
        assertThat(steps()).containsExactly(RectificationProcess.HANDLE);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ListedSupervisionProcess.KEY)
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void shouldLiftWhenCaseIsClosedInTime() {
        list();
        complete(district.handler(), ListedSupervisionProcess.COMMIT, commitment("2040-03-06"));
        complete(district.handler(), RectificationProcess.HANDLE, feedback());
        complete(district.supervisor(), RectificationProcess.VERIFY, new Completion("pass", null, null));

        assertThat(listing().state()).isEqualTo(ListedSupervision.State.LIFTED);
        assertThat(listing().endedAt()).isEqualTo(clock.now());
        assertThat(waitingIn(ListedSupervisionProcess.KEY)).isEmpty();
    }

    @Test
    void shouldPublishWithoutCommitmentWhenUnitMakesNone() {
        list();
        moveTo("2040-03-06T18:00:00+08:00");

        assertThat(listing().publishedAt()).isEqualTo(clock.now());
        assertThat(listing().commitment()).isNull();
        assertThat(steps()).doesNotContain(ListedSupervisionProcess.COMMIT);
    }

    @Test
    void shouldNotFailTheDateWhileOnlyVerificationIsMissing() {
        list();
        complete(district.handler(), ListedSupervisionProcess.COMMIT, commitment("2040-03-06"));
        complete(district.handler(), RectificationProcess.HANDLE, feedback());
        moveTo("2040-03-07T00:00:00+08:00");
        assertThat(steps()).containsExactly(RectificationProcess.VERIFY);

        complete(district.supervisor(), RectificationProcess.VERIFY, new Completion("pass", null, null));
        assertThat(listing().state()).isEqualTo(ListedSupervision.State.LIFTED);
    }

    @Test
    void shouldFailTheDateWhenWhatWasFedBackIsNotGood() {
        list();
        complete(district.handler(), ListedSupervisionProcess.COMMIT, commitment("2040-03-06"));
        complete(district.handler(), RectificationProcess.HANDLE, feedback());
        moveTo("2040-03-07T00:00:00+08:00");
        complete(
                district.supervisor(),
                RectificationProcess.VERIFY,
                new Completion("rework", "Half of it hangs", Map.of("limitAmount", 1, "limitUnit", "WORKING_DAY")));

        assertThat(steps()).containsExactlyInAnyOrder(RectificationProcess.HANDLE, ListedSupervisionProcess.HAND_OVER);
    }

    @Test
    void shouldForgetProposalWhenCaseIsSentBackAndBindUnitOnceListed() {
        supervision.propose(district.supervisor(), number, "The residents are afraid");
        complete(district.handler(), RectificationProcess.HANDLE, new Completion("sendBack", "Not ours", null));
        assertThat(listing().state()).isEqualTo(ListedSupervision.State.NOT_LISTED);
        assertThat(steps()).containsExactly(RectificationProcess.DISPATCH);

        complete(
                district.dispatcher(),
                RectificationProcess.DISPATCH,
                new Completion(
                        "dispatch", null, Map.of("unitCode", district.bureau().code())));
        list();
        assertThatThrownBy(() -> complete(
                        district.handler(), RectificationProcess.HANDLE, new Completion("sendBack", "Not ours", null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldBindUnitToTheDateOnceListed() {
        requests.requestSuspension(district.handler(), number, LocalDate.of(2040, 6, 1), "Waits for the road works");
        list();
        assertThatThrownBy(() -> complete(
                        district.dispatcher(), DeadlineRequestProcess.DECIDE, new Completion("approve", null, null)))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("rectification.listedBinds"));
        complete(
                district.dispatcher(),
                DeadlineRequestProcess.DECIDE,
                new Completion("deny", "It is under listed supervision", null));
        assertThatThrownBy(() -> requests.requestExtension(district.handler(), number, 1, "More"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> complete(
                        district.handler(),
                        RectificationProcess.HANDLE,
                        new Completion("needsMoney", "A charging shelter", null)))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("rectification.listedBinds"));

        assertThat(order().dueAt()).isEqualTo(at("2040-03-07T18:00:00+08:00"));
        assertThat(caseBook.detail(district.auditor(), number).of().state()).isEqualTo(CaseState.RECTIFYING);
    }

    @Test
    void shouldForgetProposalWhenSuspendedAndNotTakeAnotherBeforeThatEnds() {
        supervision.propose(district.supervisor(), number, "The residents are afraid");
        requests.requestSuspension(district.handler(), number, LocalDate.of(2040, 6, 1), "Waits for the road works");
        complete(district.dispatcher(), DeadlineRequestProcess.DECIDE, new Completion("approve", null, null));

        assertThat(listing().state()).isEqualTo(ListedSupervision.State.NOT_LISTED);
        assertThatThrownBy(() -> supervision.propose(district.supervisor(), number, "Still"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldAskForWhatIsMissing() {
        assertThatThrownBy(() -> supervision.propose(district.handler(), number, "Why not"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> supervision.propose(district.leader(), number, " "))
                .isInstanceOf(InvalidInput.class);
        list();
        assertThatThrownBy(() -> supervision.propose(district.supervisor(), number, "Twice"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(
                        () -> complete(district.handler(), ListedSupervisionProcess.COMMIT, commitment("2040-12-24")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("until"));
        assertThatThrownBy(() -> complete(
                        district.handler(), ListedSupervisionProcess.COMMIT, new Completion("committed", null, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("comment", "responsible", "post", "until"));
    }

    /** By hand, on the day it was dispatched, for five working days. */
    private void list() {
        supervision.propose(district.supervisor(), number, "The residents are afraid");
        complete(
                district.supervisor(),
                ListedSupervisionProcess.LIST,
                new Completion("listed", "Take down all wires", Map.of("limitAmount", 5, "limitUnit", "WORKING_DAY")));
    }

    private static Completion commitment(String until) {
        return new Completion(
                "committed",
                "The wires come down and a charging shelter goes up",
                Map.of("responsible", "Li Jianguo", "post", "Deputy director", "until", until));
    }

    private Completion feedback() {
        return new Completion("feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.handler()))));
    }

    private void complete(Actor actor, String step, Completion completion) {
        worklist.complete(actor, openStep(step).id(), completion);
    }

    private WorkItem openStep(String step) {
        return inbox.openOf(number).stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + step + " among " + steps()));
    }

    private List<String> steps() {
        return inbox.openOf(number).stream().map(WorkItem::step).toList();
    }

    /** Lets every timer of this case fire that is due by then, in the order of their times. */
    private void moveTo(String moment) {
        clock.holdAt(at(moment));
        List<Job> due;
        do {
            due = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                    .map(ProcessInstance::getId)
                    .flatMap(id -> management.createJobQuery().processInstanceId(id).list().stream())
                    .filter(job -> !job.getDuedate().after(Date.from(clock.now())))
                    .sorted((one, other) -> one.getDuedate().compareTo(other.getDuedate()))
                    .toList();
            due.stream().limit(1).forEach(job -> management.executeJob(job.getId()));
        } while (!due.isEmpty());
    }

    private List<ProcessInstance> waitingIn(String key) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(number)
                .list();
    }

    private List<String> lastActions(int count) {
        List<String> actions = caseBook.detail(district.auditor(), number).journal().stream()
                .map(JournalEntry::action)
                .toList();
        return actions.subList(actions.size() - count, actions.size());
    }

    private List<String> kindsFor(Actor actor) {
        return notices.of(actor, null, 10).stream().map(Notice::kind).toList();
    }

    private ListedSupervision listing() {
        return caseBook.detail(district.auditor(), number).supervision();
    }

    private RectificationOrder order() {
        return caseBook.detail(district.auditor(), number).of().currentOrder();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
