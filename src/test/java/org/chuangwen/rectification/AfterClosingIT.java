package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.attachment.Purpose;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.rectification.process.AfterClosingProcess;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notice;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a case after it is closed. */
@InContainer
class AfterClosingIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private Categories categories;

    @Inject
    private SecondLook secondLook;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private RuntimeService runtime;

    @Inject
    private ManagementService management;

    @Inject
    private UserTransaction transaction;

    private District district;
    private String number;

    @BeforeEach
    void setUp() {
        district = districts.create();
    }

    @Test
    void shouldAskReporterAloneAndEndWhenSatisfied() throws Exception {
        close(0);

        WorkItem question = openOf(AfterClosingProcess.ANSWER);
        assertThat(question.dueAt()).isEqualTo(of().closedAt().plus(Duration.ofDays(14)));
        assertThat(inbox.todo(district.patroller(), null, 10))
                .extracting(WorkItem::id)
                .contains(question.id());
        complete(district.patroller(), AfterClosingProcess.ANSWER, answer("satisfied"));

        assertThat(inbox.openOf(number)).isEmpty();
        assertThat(after()).isEmpty();
        assertThat(of().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void shouldTakeSilenceForSatisfaction() throws Exception {
        close(0);
        for (Job timer : timers()) {
            management.executeJob(timer.getId());
        }

        assertThat(inbox.openOf(number)).isEmpty();
        assertThat(inbox.todo(district.patroller(), null, 10)).isEmpty();
        assertThat(after()).isEmpty();
    }

    @Test
    void shouldDispatchAnewWhenReopened() throws Exception {
        close(100);
        assertThatThrownBy(() -> complete(district.patroller(), AfterClosingProcess.ANSWER, answer("notFixed")))
                .isInstanceOf(InvalidInput.class);
        complete(
                district.patroller(),
                AfterClosingProcess.ANSWER,
                new Completion("notFixed", "The wires are back", null));
        complete(district.dispatcher(), AfterClosingProcess.DECIDE_REOPENING, answer("reopen"));

        assertThat(of().state()).isEqualTo(CaseState.REGISTERED);
        assertThat(of().closedAt()).isNull();
        assertThat(inbox.openOf(number)).extracting(WorkItem::step).containsExactly("dispatch");
        assertThat(after()).isEmpty();
        assertThat(notices.of(district.patroller(), null, 1))
                .extracting(Notice::kind)
                .containsExactly("reopened");

        straightOnToClosing();
        assertThat(of().state()).isEqualTo(CaseState.CLOSED);
        assertThat(after()).hasSize(1);
    }

    @Test
    void shouldStayClosedWhenDispatcherSaysSo() throws Exception {
        close(0);
        complete(
                district.patroller(),
                AfterClosingProcess.ANSWER,
                new Completion("notFixed", "The wires are back", null));
        complete(
                district.dispatcher(),
                AfterClosingProcess.DECIDE_REOPENING,
                new Completion("keepClosed", "Those are other wires", null));

        assertThat(of().state()).isEqualTo(CaseState.CLOSED);
        assertThat(inbox.openOf(number)).isEmpty();
    }

    @Test
    void shouldOpenLinkedCaseWhenRelapseIsFound() throws Exception {
        close(100);
        fireRecheck();
        complete(
                district.supervisor(),
                AfterClosingProcess.RECHECK,
                new Completion("relapsed", "Wires hang there again", Map.of()));

        String again = caseBook.detail(district.auditor(), number)
                .journal()
                .get(caseBook.detail(district.auditor(), number).journal().size() - 1)
                .facts()
                .get("relapse");
        CaseDetail relapse = caseBook.detail(district.auditor(), again);
        assertThat(relapse.relapseOf()).isEqualTo(number);
        assertThat(relapse.of().state()).isEqualTo(CaseState.DISCOVERED);
        assertThat(relapse.open()).extracting(WorkItem::step).containsExactly("register");
        assertThat(of().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void shouldRecordAndKeepPhotoWhenStillGood() throws Exception {
        close(100);
        fireRecheck();
        UUID still = districts.photo(district.supervisor());
        complete(
                district.supervisor(),
                AfterClosingProcess.RECHECK,
                new Completion("stillGood", null, Map.of("photos", List.of(still))));

        assertThat(caseBook.detail(district.auditor(), number).journal())
                .extracting(JournalEntry::action)
                .endsWith("pass", "stillGood");
        assertThat(caseBook.detail(district.auditor(), number).attachments())
                .extracting(Attachment::id, Attachment::purpose)
                .endsWith(tuple(still, Purpose.AFTER));
    }

    @Test
    void shouldLookAgainAfterTheDaysOfTheCategory() throws Exception {
        close(100);

        assertThat(secondLook.recheckAt(number)).isEqualTo(of().closedAt().plus(Duration.ofDays(7)));
    }

    @Test
    void shouldNotLookAgainWhenNoneIsSampled() throws Exception {
        close(0);

        assertThat(secondLook.isSampled(number)).isFalse();
        assertThat(timers()).hasSize(1);
    }

    private void close(int recheckPercent) throws Exception {
        transaction.begin();
        categories.subcategory(null, district.category()).orElseThrow().recheck(recheckPercent, 7);
        transaction.commit();
        number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
        complete(district.dispatcher(), "register", answer("accept"));
        straightOnToClosing();
    }

    private void straightOnToClosing() {
        complete(
                district.dispatcher(),
                "dispatch",
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 3, "limitUnit", "WORKING_DAY")));
        complete(
                district.handler(),
                "handle",
                new Completion(
                        "feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.handler())))));
        complete(district.supervisor(), "verify", answer("pass"));
    }

    private void fireRecheck() {
        Job recheck = timers().stream()
                .filter(timer ->
                        timer.getDuedate().toInstant().isBefore(of().closedAt().plus(Duration.ofDays(8))))
                .findFirst()
                .orElseThrow();
        management.executeJob(recheck.getId());
    }

    private List<Job> timers() {
        return after().stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process).list().stream())
                .toList();
    }

    private List<String> after() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(AfterClosingProcess.KEY)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(process -> process.getId())
                .toList();
    }

    private void complete(Actor actor, String step, Completion completion) {
        worklist.complete(actor, openOf(step).id(), completion);
    }

    private WorkItem openOf(String step) {
        return inbox.openOf(number).stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private RectificationCase of() {
        return caseBook.detail(district.auditor(), number).of();
    }

    private static Completion answer(String outcome) {
        return new Completion(outcome, null, null);
    }
}
