package org.chuangwen.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.journal.JournalFilter;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.rectification.UnitWeek;
import org.chuangwen.rectification.WeekPlan;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the auditor looks for across cases, and what a unit sees of its week. */
@InContainer
class JournalSearchIT {

    /** A Tuesday morning; nothing else happens in that year. */
    private static final Instant TUESDAY = Instant.parse("2045-05-09T01:00:00Z");

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private Journal journal;

    @Inject
    private JournalSearch search;

    @Inject
    private UnitWeek week;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private CityClock clock;

    private District district;
    private String number;

    @BeforeEach
    void dispatch() {
        clock.holdAt(TUESDAY);
        district = districts.create();
        number = rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
        answer(new Completion("accept", null, null));
        answer(new Completion(
                "dispatch",
                null,
                Map.of("unitCode", district.bureau().code(), "limitAmount", 2, "limitUnit", "WORKING_DAY")));
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void shouldFindByPersonActionAndDay() {
        String dispatcher = district.dispatcher().username();

        assertThat(found(search.filter(dispatcher, null, null, null)))
                .extracting(JournalEntry::action)
                .containsExactly("dispatch", "accept");
        assertThat(found(search.filter(dispatcher, "accept", "2045-05-09", "2045-05-09")))
                .extracting(JournalEntry::subject)
                .containsExactly(number);
        assertThat(found(search.filter(dispatcher, null, "2045-05-10", null))).isEmpty();
        assertThat(found(search.filter("nobody of this name", null, null, null)))
                .isEmpty();
        assertThat(found(search.filter(null, null, "2045-05-09", "no day")))
                .extracting(JournalEntry::subject)
                .contains(number);
    }

    @Test
    void shouldPageWithoutLosingOrRepeating() {
        JournalFilter all = search.filter(null, null, "2045-05-09", "2045-05-09");
        List<JournalEntry> whole = found(all);
        List<Long> paged = new ArrayList<>();
        Journal.Position after = null;
        List<JournalEntry> page;
        do {
            page = journal.page(district.auditor(), all, after, 2);
            page.forEach(entry -> paged.add(entry.id()));
            JournalEntry last = page.isEmpty() ? null : page.get(page.size() - 1);
            after = last == null
                    ? null
                    : Journal.Position.parse(new Journal.Position(last.occurredAt(), last.id()).toString());
        } while (page.size() == 2);

        assertThat(paged).hasSizeGreaterThanOrEqualTo(3);
        assertThat(paged).isEqualTo(whole.stream().map(JournalEntry::id).toList());
    }

    @Test
    void shouldOpenJournalToAuditorsOnly() {
        for (var actor : List.of(district.dispatcher(), district.leader(), district.handler(), district.patroller())) {
            assertThatThrownBy(() -> journal.page(actor, search.filter(null, null, null, null), null, 1))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void shouldShowUnitWhoHasTakenWhat() {
        String item = inbox.mineOf(district.handler(), number).get(0).id();
        worklist.claim(district.secondHandler(), item);

        WeekPlan plan = week.plan(district.handler());

        assertThat(plan.overdue()).isEmpty();
        assertThat(plan.days())
                .filteredOn(day -> !day.tasks().isEmpty())
                .singleElement()
                .satisfies(day -> assertThat(day.tasks()).singleElement().satisfies(task -> {
                    assertThat(task.item().subject()).isEqualTo(number);
                    assertThat(task.takenBy())
                            .isEqualTo(district.secondHandler().name());
                    assertThat(task.mine()).isFalse();
                }));
        assertThat(week.plan(district.otherHandler()).thisWeek()).isZero();
        assertThatThrownBy(() -> week.plan(district.dispatcher())).isInstanceOf(NotAllowed.class);

        clock.holdAt(TUESDAY.plus(Duration.ofDays(20)));
        assertThat(week.plan(district.handler()).overdue()).hasSize(1);
    }

    private List<JournalEntry> found(JournalFilter filter) {
        return journal.page(district.auditor(), filter, null, 100);
    }

    private void answer(Completion completion) {
        worklist.complete(
                district.dispatcher(),
                inbox.mineOf(district.dispatcher(), number).get(0).id(),
                completion);
    }
}
