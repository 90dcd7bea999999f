package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.rectification.process.DeadlineRequestProcess;
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

/** What can happen to a case beside the straight path, one way a method. */
@InContainer
class OffThePathIT {

    // Where a test holds the clock it is far ahead: timers of the past would fire at once, beside the other tests.
    private static final TimeLimit THREE_DAYS = new TimeLimit(3, LimitUnit.WORKING_DAY);

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

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
    private WorkingClock workingClock;

    @Inject
    private CityClock clock;

    @Inject
    private RuntimeService runtime;

    @Inject
    private ManagementService management;

    private District district;
    private String number;

    @BeforeEach
    void report() {
        district = districts.create();
        number = report(district.patroller());
    }

    @AfterEach
    void letClockRun() {
        clock.release();
    }

    @Test
    void shouldLetReporterFollowOriginalWhenDuplicate() {
        Actor second = districts.appoint(district.clerk(), Role.PATROLLER, district.community());
        String again = report(second);
        complete(district.dispatcher(), again, new Completion("duplicate", null, Map.of("duplicateOf", number)));

        assertThat(of(again).state()).isEqualTo(CaseState.DUPLICATE);
        assertThat(caseBook.detail(second, again).duplicateOf()).isEqualTo(number);

        closeOriginal();
        assertThat(notices.of(second, null, 10))
                .filteredOn(notice -> notice.subject().equals(number))
                .extracting(Notice::kind)
                .containsExactly("closed", "joined");
    }

    @Test
    void shouldRefuseDuplicateOfItselfOrOfNothing() {
        assertThatThrownBy(() -> complete(
                        district.dispatcher(),
                        number,
                        new Completion("duplicate", null, Map.of("duplicateOf", number))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> complete(
                        district.dispatcher(),
                        number,
                        new Completion("duplicate", null, Map.of("duplicateOf", "AJ-0000-000000"))))
                .isInstanceOf(InvalidInput.class);
        assertThat(of(number).state()).isEqualTo(CaseState.DISCOVERED);
    }

    @Test
    void shouldEndAndCountWhenFixedOnTheSpot() {
        complete(district.dispatcher(), number, new Completion("fixedOnSpot", "Taken down by the patroller", null));

        assertThat(of(number).state()).isEqualTo(CaseState.FIXED_ON_SPOT);
        assertThat(inbox.openOf(number)).isEmpty();
    }

    @Test
    void shouldResumeClockWhenSameUnitGetsItAgain() {
        Instant monday = at("2040-03-05T08:00:00+08:00");
        clock.holdAt(monday);
        dispatch(district.bureau().code());
        clock.holdAt(at("2040-03-06T10:00:00+08:00"));
        complete(district.handler(), number, new Completion("sendBack", "Whose is it?", null));

        clock.holdAt(at("2040-03-12T08:00:00+08:00"));
        complete(
                district.dispatcher(),
                number,
                new Completion(
                        "dispatch",
                        "Yours after all",
                        Map.of("unitCode", district.bureau().code())));

        // Ten of the twenty-four working hours were used: fourteen are left.
        assertThat(of(number).currentOrder().dueAt()).isEqualTo(at("2040-03-13T16:00:00+08:00"));
        // And the reminder comes when six of them are.
        assertThat(workingClock.workingTime(timerDates().get(0), at("2040-03-13T16:00:00+08:00")))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void shouldKnowWhoseHoursWereUsed() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        String timed = report(district.patroller());
        clock.holdAt(at("2040-03-05T10:00:00+08:00"));
        complete(district.dispatcher(), timed, new Completion("accept", null, null));
        clock.holdAt(at("2040-03-05T11:00:00+08:00"));
        complete(district.dispatcher(), timed, dispatchTo(district.bureau().code()));
        clock.holdAt(at("2040-03-06T11:00:00+08:00"));
        complete(district.handler(), timed, feedback());
        clock.holdAt(at("2040-03-06T15:00:00+08:00"));

        assertThat(caseBook.detail(district.auditor(), timed).stageTimes())
                .containsExactly(
                        new StageTime(StageTime.Party.OFFICE, Duration.ofHours(3), false),
                        new StageTime(StageTime.Party.UNIT, Duration.ofHours(8), false),
                        new StageTime(StageTime.Party.INSPECTION, Duration.ofHours(2), true));

        complete(district.supervisor(), timed, new Completion("pass", null, null));
        clock.holdAt(at("2040-03-06T16:00:00+08:00"));

        assertThat(caseBook.detail(district.auditor(), timed).stageTimes())
                .contains(
                        new StageTime(StageTime.Party.INSPECTION, Duration.ofHours(2), false),
                        new StageTime(StageTime.Party.COMMUNITY, Duration.ofHours(1), true));
    }

    @Test
    void shouldStartClockAnewWhenAnotherUnitGetsIt() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        dispatch(district.bureau().code());
        clock.holdAt(at("2040-03-06T10:00:00+08:00"));
        complete(district.handler(), number, new Completion("sendBack", "Not ours", null));

        clock.holdAt(at("2040-03-12T08:00:00+08:00"));
        complete(
                district.dispatcher(), number, dispatchTo(district.otherBureau().code()));

        assertThat(of(number).currentOrder().dueAt()).isEqualTo(workingClock.due(clock.now(), THREE_DAYS));
    }

    @Test
    void shouldMoveDeadlineTimersAndInboxWhenExtended() {
        dispatch(district.bureau().code());
        Instant due = of(number).currentOrder().dueAt();
        requests.requestExtension(district.handler(), number, 2, "Parts are missing");
        decide(new Completion("approve", null, null));

        Instant extended = workingClock.due(due, new TimeLimit(2, LimitUnit.WORKING_DAY));
        assertThat(of(number).currentOrder().dueAt()).isEqualTo(extended);
        assertThat(openOf(number, RectificationProcess.HANDLE).dueAt()).isEqualTo(extended);
        assertThat(timerDates()).contains(extended.truncatedTo(ChronoUnit.MILLIS));
        // A quarter of the three days is left then.
        assertThat(workingClock.workingTime(timerDates().get(0), extended))
                .isCloseTo(Duration.ofHours(6), Duration.ofSeconds(1));
        assertThat(caseBook.detail(district.auditor(), number).journal())
                .extracting(JournalEntry::action)
                .endsWith("askExtension", "approveEXTENSION");
    }

    @Test
    void shouldExtendAtMostTwiceAndNeverLongerThanLimit() {
        dispatch(district.bureau().code());
        assertThatThrownBy(() -> requests.requestExtension(district.handler(), number, 4, "More"))
                .isInstanceOf(InvalidInput.class);
        for (int i = 0; i < 2; i++) {
            requests.requestExtension(district.handler(), number, 3, "More");
            decide(new Completion("approve", null, null));
        }

        assertThatThrownBy(() -> requests.requestExtension(district.handler(), number, 1, "Still more"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldLeaveDeadlineWhenDenied() {
        dispatch(district.bureau().code());
        Instant due = of(number).currentOrder().dueAt();
        requests.requestExtension(district.handler(), number, 1, "Parts are missing");
        assertThatThrownBy(() -> requests.requestExtension(district.handler(), number, 1, "Twice at once"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decide(new Completion("deny", null, null))).isInstanceOf(InvalidInput.class);
        decide(new Completion("deny", "There are parts in the store", null));

        assertThat(of(number).currentOrder().dueAt()).isEqualTo(due);
        assertThat(notices.of(district.handler(), null, 1))
                .extracting(Notice::kind)
                .containsExactly("requestDenied");
    }

    @Test
    void shouldWithdrawRequestWhenUnitAnswersItsOrder() {
        dispatch(district.bureau().code());
        requests.requestExtension(district.handler(), number, 1, "Parts are missing");
        complete(district.handler(), number, feedback());

        assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly(RectificationProcess.VERIFY);
        assertThat(requests.all(of(number)))
                .extracting(DeadlineRequest::state)
                .containsExactly(DeadlineRequest.State.WITHDRAWN);
    }

    @Test
    void shouldStandStillUntilSuspensionEnds() {
        dispatch(district.bureau().code());
        LocalDate until = clock.now().atZone(clock.zone()).toLocalDate().plusDays(60);
        assertThatThrownBy(() -> requests.requestSuspension(
                        district.handler(), number, until.plusYears(1), "Waits for the road works"))
                .isInstanceOf(InvalidInput.class);
        Instant asked = clock.now();
        Duration left =
                workingClock.workingTime(asked, of(number).currentOrder().dueAt());
        requests.requestSuspension(district.handler(), number, until, "Waits for the road works");
        decide(new Completion("approve", null, null));

        Instant end = until.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        assertThat(of(number).suspendedUntil()).isEqualTo(end);
        assertThat(workingClock.workingTime(end, of(number).currentOrder().dueAt()))
                .isCloseTo(left, Duration.ofMinutes(1));
        // Nobody has to take it up again: the unit keeps its task, whose reminder and end come later.
        assertThat(openOf(number, RectificationProcess.HANDLE).dueAt())
                .isEqualTo(of(number).currentOrder().dueAt());
        assertThat(timerDates())
                .hasSize(3)
                .allMatch(end::isBefore)
                .contains(of(number).currentOrder().dueAt().truncatedTo(ChronoUnit.MILLIS));
        assertThatThrownBy(() -> requests.requestSuspension(district.handler(), number, until, "Again"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldEndSuspensionWithTheOrderThatIsAnswered() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        dispatch(district.bureau().code());
        suspendUntil(LocalDate.of(2040, 6, 3));
        clock.holdAt(at("2040-03-08T08:00:00+08:00"));
        complete(district.handler(), number, feedback());
        assertThat(of(number).suspendedUntil()).isNull();
        assertThat(waiting(DeadlineRequestProcess.KEY)).isEmpty();

        complete(
                district.supervisor(),
                number,
                new Completion("rework", "Two are left", Map.of("limitAmount", 3, "limitUnit", "WORKING_DAY")));

        Instant due = at("2040-03-12T18:00:00+08:00");
        assertThat(of(number).currentOrder().dueAt()).isEqualTo(due);
        assertThat(timerDates()).startsWith(at("2040-03-12T10:00:00+08:00"), due);
        assertThatThrownBy(() ->
                        requests.requestSuspension(district.handler(), number, LocalDate.of(2040, 6, 3), "Once more"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldLeaveWhatWasLeftWhenASuspendedOrderComesBack() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        dispatch(district.bureau().code());
        clock.holdAt(at("2040-03-06T10:00:00+08:00"));
        suspendUntil(LocalDate.of(2040, 6, 3));
        clock.holdAt(at("2040-04-02T10:00:00+08:00"));
        complete(district.handler(), number, new Completion("sendBack", "Whose is it?", null));
        assertThat(of(number).suspendedUntil()).isNull();

        clock.holdAt(at("2040-04-09T08:00:00+08:00"));
        complete(district.dispatcher(), number, dispatchTo(district.bureau().code()));

        // Ten of the twenty-four working hours were used before the suspension: fourteen are left.
        assertThat(of(number).currentOrder().dueAt()).isEqualTo(at("2040-04-10T16:00:00+08:00"));
    }

    @Test
    void shouldResumeClockAndCountExtensionsWhenTheFirstUnitGetsItAgainAfterAnother() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        dispatch(district.bureau().code());
        for (int i = 0; i < 2; i++) {
            requests.requestExtension(district.handler(), number, 1, "Parts are missing");
            decide(new Completion("approve", null, null));
        }
        clock.holdAt(at("2040-03-06T10:00:00+08:00"));
        complete(district.handler(), number, new Completion("sendBack", "Not ours", null));
        complete(
                district.dispatcher(), number, dispatchTo(district.otherBureau().code()));
        complete(district.otherHandler(), number, new Completion("sendBack", "Nor ours", null));

        clock.holdAt(at("2040-03-12T08:00:00+08:00"));
        complete(district.dispatcher(), number, dispatchTo(district.bureau().code()));

        // Forty hours were granted, ten of them used.
        assertThat(of(number).currentOrder().dueAt()).isEqualTo(at("2040-03-15T16:00:00+08:00"));
        assertThatThrownBy(() -> requests.requestExtension(district.handler(), number, 1, "Still more"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void shouldEndInWorkingTimeWhenCalendarDaysGoOn() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        complete(district.dispatcher(), number, new Completion("accept", null, null));
        complete(
                district.dispatcher(),
                number,
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 2, "limitUnit", "CALENDAR_DAY")));
        clock.holdAt(at("2040-03-05T09:34:00+08:00"));
        complete(district.handler(), number, new Completion("sendBack", "Whose is it?", null));
        clock.holdAt(at("2040-03-08T11:08:00+08:00"));
        complete(district.dispatcher(), number, dispatchTo(district.bureau().code()));

        // Saturday 09:34 is no working time.
        assertThat(of(number).currentOrder().dueAt()).isEqualTo(at("2040-03-12T08:00:00+08:00"));
    }

    @Test
    void shouldTellUnitAndRecordWhenSuspensionEnds() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        dispatch(district.bureau().code());
        clock.holdAt(at("2040-03-06T10:00:00+08:00"));
        suspendUntil(LocalDate.of(2040, 6, 3));
        Job end = waiting(DeadlineRequestProcess.KEY).get(0);
        assertThat(end.getDuedate().toInstant()).isEqualTo(at("2040-06-04T00:00:00+08:00"));

        clock.holdAt(at("2040-06-04T00:00:01+08:00"));
        management.executeJob(end.getId());

        assertThat(of(number).suspendedUntil()).isNull();
        assertThat(caseBook.detail(district.auditor(), number).journal()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("suspensionEnded");
            assertThat(entry.facts()).containsEntry("due", "2040-06-05T08:00:00Z");
        });
        assertThat(notices.of(district.handler(), null, 1))
                .extracting(Notice::kind)
                .containsExactly("suspensionEnded");
        assertThat(waiting(DeadlineRequestProcess.KEY)).isEmpty();
        assertThat(of(number).currentOrder().dueAt()).isEqualTo(at("2040-06-05T16:00:00+08:00"));
        assertThat(openOf(number, RectificationProcess.HANDLE)).isNotNull();
    }

    @Test
    void shouldKeepTheTaskAndSetFiredTimersAnewWhenMoreTimeIsGranted() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        dispatch(district.bureau().code());
        WorkItem before = openOf(number, RectificationProcess.HANDLE);
        worklist.claim(district.handler(), before.id());
        rectification.urge(district.leader(), number, "The residents are afraid");
        clock.holdAt(at("2040-03-07T10:00:00+08:00"));
        management.executeJob(waiting(RectificationProcess.KEY).get(0).getId());
        assertThat(timerDates()).hasSize(2);

        requests.requestExtension(district.handler(), number, 2, "Parts are missing");
        decide(new Completion("approve", null, null));

        WorkItem after = openOf(number, RectificationProcess.HANDLE);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.assigneeId()).isEqualTo(district.handler().personId());
        assertThat(after.urgedAt()).isEqualTo(at("2040-03-05T08:00:00+08:00"));
        assertThat(after.dueAt()).isEqualTo(at("2040-03-09T18:00:00+08:00"));
        assertThat(inbox.todo(district.handler(), null, 100))
                .filteredOn(item -> item.subject().equals(number))
                .extracting(WorkItem::dueAt)
                .containsExactly(at("2040-03-09T18:00:00+08:00"));
        assertThat(timerDates())
                .containsExactly(
                        at("2040-03-09T10:00:00+08:00"),
                        at("2040-03-09T18:00:00+08:00"),
                        at("2040-03-14T18:00:00+08:00"));
        worklist.complete(district.handler(), before.id(), feedback());
        assertThat(of(number).state()).isEqualTo(CaseState.VERIFYING);
    }

    @Test
    void shouldNotCountAsTheUnitsHoursWhatASuspensionLetsItOff() {
        clock.holdAt(at("2040-03-05T08:00:00+08:00"));
        dispatch(district.bureau().code());
        clock.holdAt(at("2040-03-05T12:00:00+08:00"));
        suspendUntil(LocalDate.of(2040, 3, 6));
        assertThat(timeOfUnits().running()).isFalse();
        clock.holdAt(at("2040-03-07T10:00:00+08:00"));

        assertThat(timeOfUnits()).isEqualTo(new StageTime(StageTime.Party.UNIT, Duration.ofHours(6), true));
        complete(district.handler(), number, feedback());
        assertThat(timeOfUnits().used()).isEqualTo(Duration.ofHours(6));
        assertThat(of(number).currentOrder().limitUsed()).isEqualTo(25);
    }

    @Test
    void shouldCountUrgentHoursAtNight() {
        clock.holdAt(at("2040-03-05T18:00:00+08:00"));
        complete(district.dispatcher(), number, new Completion("accept", null, null));
        complete(
                district.dispatcher(),
                number,
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 8, "limitUnit", "URGENT_HOUR")));
        clock.holdAt(at("2040-03-05T22:00:00+08:00"));
        complete(district.handler(), number, feedback());

        assertThat(timeOfUnits().used()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void shouldNotLetOthersAskOrAskersDecide() {
        Actor both = districts.appoint(district.handler(), Role.DISPATCHER, district.root());
        dispatch(district.bureau().code());
        assertThatThrownBy(() -> requests.requestExtension(district.supervisor(), number, 1, "Why not"))
                .isInstanceOf(NotAllowed.class);
        requests.requestExtension(both, number, 1, "Parts are missing");

        assertThatThrownBy(() -> complete(both, number, "decide", new Completion("approve", null, null)))
                .isInstanceOf(NotAllowed.class);
    }

    private String report(Actor reporter) {
        return rectification.report(
                reporter, district.discovery("Wires hang from the windows", List.of(districts.photo(reporter))));
    }

    private void closeOriginal() {
        dispatch(district.bureau().code());
        complete(district.handler(), number, feedback());
        complete(district.supervisor(), number, new Completion("pass", null, null));
    }

    private void dispatch(String unitCode) {
        complete(district.dispatcher(), number, new Completion("accept", null, null));
        complete(district.dispatcher(), number, dispatchTo(unitCode));
    }

    private void suspendUntil(LocalDate lastDay) {
        requests.requestSuspension(district.handler(), number, lastDay, "Waits for the road works");
        decide(new Completion("approve", null, null));
    }

    private StageTime timeOfUnits() {
        return caseBook.detail(district.auditor(), number).stageTimes().stream()
                .filter(time -> time.party() == StageTime.Party.UNIT)
                .findFirst()
                .orElseThrow();
    }

    private List<Job> waiting(String processKey) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(process ->
                        management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .orderByJobDuedate()
                                .asc()
                                .list()
                                .stream())
                .toList();
    }

    private void decide(Completion completion) {
        complete(district.dispatcher(), number, "decide", completion);
    }

    private void complete(Actor actor, String subject, Completion completion) {
        WorkItem item = inbox.todo(actor, null, 100).stream()
                .filter(open -> open.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        worklist.complete(actor, item.id(), completion);
    }

    private void complete(Actor actor, String subject, String step, Completion completion) {
        worklist.complete(actor, openOf(subject, step).id(), completion);
    }

    private WorkItem openOf(String subject, String step) {
        return inbox.openOf(subject).stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private List<Instant> timerDates() {
        String process = runtime.createProcessInstanceQuery()
                .processDefinitionKey(RectificationProcess.KEY)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(process).orderByJobDuedate().asc().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    private RectificationCase of(String subject) {
        return caseBook.detail(district.auditor(), subject).of();
    }

    private static Instant at(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static Completion dispatchTo(String unitCode) {
        return new Completion(
                "dispatch",
                null,
                Map.of("unitCode", unitCode, "limitAmount", THREE_DAYS.amount(), "limitUnit", THREE_DAYS.unit()));
    }

    private Completion feedback() {
        return new Completion("feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.handler()))));
    }
}
