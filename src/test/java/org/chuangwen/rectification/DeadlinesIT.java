package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.JournalEntry;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The timers of the order that a unit has in hand. */
@InContainer
class DeadlinesIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

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
    private RuntimeService runtime;

    @Inject
    private ManagementService management;

    private District district;
    private String number;

    @BeforeEach
    void dispatch() {
        district = districts.create();
        number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
        complete(district.dispatcher(), new Completion("accept", null, null));
        complete(
                district.dispatcher(),
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 3, "limitUnit", "WORKING_DAY")));
    }

    @Test
    void shouldRemindAtThreeQuartersAndEndAtLimit() {
        RectificationOrder order = order();
        TimeLimit limit = order.limit();

        assertThat(order.dueAt()).isEqualTo(workingClock.due(order.limitFrom(), limit));
        assertThat(timers())
                .extracting(Job::getDuedate)
                .usingElementComparator((one, other) -> Math.toIntExact(one.getTime() - other.getTime()))
                .containsExactly(
                        Date.from(workingClock.reminder(order.limitFrom(), limit)),
                        Date.from(order.dueAt()),
                        Date.from(workingClock.due(order.dueAt(), limit)));
    }

    @Test
    void shouldTellUnitAndLeaderWhenTimersFire() {
        for (Job timer : timers()) {
            management.executeJob(timer.getId());
        }

        assertThat(timers()).isEmpty();
        assertThat(order().overdue()).isTrue();
        assertThat(caseBook.detail(district.auditor(), number).journal())
                .extracting(JournalEntry::action)
                .endsWith("remind", "overdue", "urge", "proposeListing");
        assertThat(kindsFor(district.handler())).containsExactly("urged", "overdue", "dueSoon");
        assertThat(kindsFor(district.secondHandler())).containsExactly("urged", "overdue", "dueSoon");
        assertThat(kindsFor(district.leader())).containsExactly("overdue", "dispatched");
        assertThat(inbox.todo(district.handler(), null, 10)).hasSize(1);
    }

    @Test
    void shouldStopClockWhenHandledAndStartAnewWhenReworked() {
        complete(district.handler(), feedback());
        assertThat(timers()).isEmpty();

        Instant before = order().dueAt();
        complete(
                district.supervisor(),
                new Completion("rework", "Two are left", Map.of("limitAmount", 5, "limitUnit", "WORKING_DAY")));

        assertThat(timers()).hasSize(3);
        assertThat(order().dueAt()).isAfter(before);
        assertThat(order().overdue()).isFalse();
    }

    private RectificationOrder order() {
        return caseBook.detail(district.auditor(), number).of().currentOrder();
    }

    private List<Job> timers() {
        String process = runtime.createProcessInstanceQuery()
                .processDefinitionKey(RectificationProcess.KEY)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(process)
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private List<String> kindsFor(Actor actor) {
        return notices.of(actor, null, 10).stream().map(Notice::kind).toList();
    }

    private Completion feedback() {
        return new Completion("feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.handler()))));
    }

    private void complete(Actor actor, Completion completion) {
        WorkItem item = inbox.todo(actor, null, 100).stream()
                .filter(open -> open.subject().equals(number))
                .findFirst()
                .orElseThrow();
        worklist.complete(actor, item.id(), completion);
    }
}
