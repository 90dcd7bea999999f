package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.problem.NotAllowed;
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

/** Every number of the figures is the number of rows of the list behind it. */
@InContainer
class FiguresIT {

    /** A Monday morning; nothing else happens in that year. */
    private static final Instant MONDAY = Instant.parse("2044-03-07T01:00:00Z");

    private static final Period MARCH = Period.monthOf(LocalDate.of(2044, 3, 7));

    @Inject
    private TestDistrict districts;

    @Inject
    private Rectification rectification;

    @Inject
    private Figures figures;

    @Inject
    private CaseList list;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private CityClock clock;

    private District district;

    @BeforeEach
    void holdClock() {
        clock.holdAt(MONDAY);
        district = districts.create();
    }

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void shouldCountByDefinitionAndListExactlyThoseBehindEachNumber() {
        report();
        complete(district.dispatcher(), report(), new Completion("refuse", "Not ours", null));
        complete(district.dispatcher(), report(), new Completion("fixedOnSpot", "Swept at once", null));
        closeInTime(dispatched());
        closeAfterReworkInTime(dispatched());
        String late = dispatched();
        dispatched();
        after(Duration.ofDays(2));
        close(late);
        closeInTime(dispatched());

        Standing standing = figures.standing(district.leader(), MARCH, Standing.By.GRID);

        Standing.Row grid = row(standing, district.grid().code());
        assertThat(grid.mine()).isTrue();
        assertThat(Map.of(
                        Figure.INTAKE, 8L,
                        Figure.CLOSED, 4L,
                        Figure.CLOSED_IN_TIME, 3L,
                        Figure.CLOSED_LATE, 1L,
                        Figure.REWORKED, 1L,
                        Figure.FIXED_ON_SPOT, 1L,
                        Figure.OPEN, 2L,
                        Figure.OVERDUE, 1L))
                .isEqualTo(grid.counts());
        assertThat(grid.rate(Figure.CLOSED_IN_TIME)).isEqualTo(75);
        assertThat(grid.limitUsed()).isBetween(50, 90);
        assertListsAgree(standing);

        Standing byUnit = figures.standing(district.auditor(), MARCH, Standing.By.UNIT);
        assertThat(row(byUnit, district.bureau().code()).count(Figure.CLOSED)).isEqualTo(4);
        assertThat(row(byUnit, CaseFilter.NOWHERE).count(Figure.INTAKE)).isGreaterThanOrEqualTo(3);
        assertListsAgree(byUnit);
    }

    @Test
    void shouldCountSmallGridsWithTheirGridAndTellWhatHasNone() {
        var small = districts.smallGrid(district, 1);
        rectification.report(district.patroller(), discoveryIn(small.code(), null));
        rectification.report(
                district.patroller(), discoveryIn(null, district.community().code()));

        Standing standing = figures.standing(district.leader(), MARCH, Standing.By.GRID);

        assertThat(row(standing, district.grid().code()).count(Figure.INTAKE)).isEqualTo(1);
        assertThat(standing.rows()).extracting(Standing.Row::code).doesNotContain(small.code());
        assertThat(row(standing, CaseFilter.NOWHERE).count(Figure.INTAKE)).isPositive();
        assertListsAgree(standing);
    }

    @Test
    void shouldCountEndsOfPeriodToTheMoment() {
        clock.holdAt(MARCH.begin(clock.zone()).minusMillis(1));
        report();
        clock.holdAt(MARCH.begin(clock.zone()));
        report();
        clock.holdAt(MARCH.end(clock.zone()).minusMillis(1));
        report();
        clock.holdAt(MARCH.end(clock.zone()));
        report();

        Standing standing = figures.standing(district.leader(), MARCH, Standing.By.GRID);

        assertThat(row(standing, district.grid().code()).count(Figure.INTAKE)).isEqualTo(2);
        assertThat(standing.weeks()).hasSize(5);
        assertListsAgree(standing);
    }

    @Test
    void shouldRefuseWhoComparesNobody() {
        assertThatThrownBy(() -> figures.standing(district.handler(), MARCH, Standing.By.GRID))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> figures.standing(district.patroller(), MARCH, Standing.By.UNIT))
                .isInstanceOf(NotAllowed.class);
    }

    private void assertListsAgree(Standing standing) {
        for (Figure figure : Figure.values()) {
            CaseFilter filter = CaseFilter.of(figure, standing.period());
            assertThat(listed(filter))
                    .as("%s in all", figure)
                    .isEqualTo(standing.total().count(figure));
            for (Standing.Row row : standing.rows()) {
                CaseFilter narrowed =
                        standing.by() == Standing.By.GRID ? filter.inGrid(row.code()) : filter.ofUnit(row.code());
                assertThat(listed(narrowed)).as("%s of %s", figure, row.code()).isEqualTo(row.count(figure));
            }
        }
        for (Standing.Week week : standing.weeks()) {
            assertThat(listed(CaseFilter.of(Figure.INTAKE, week.period()))).isEqualTo(week.intake());
            assertThat(listed(CaseFilter.of(Figure.CLOSED, week.period()))).isEqualTo(week.closed());
        }
    }

    /** All pages of the list. */
    private long listed(CaseFilter filter) {
        long count = 0;
        Long after = null;
        List<CaseRow> page;
        do {
            page = list.page(district.leader(), filter, after, 100);
            count += page.size();
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == 100);
        return count;
    }

    private static Standing.Row row(Standing standing, String code) {
        return standing.rows().stream()
                .filter(row -> code.equals(row.code()))
                .findFirst()
                .orElseThrow();
    }

    private String report() {
        return rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
    }

    private Discovery discoveryIn(String gridCode, String communityCode) {
        Discovery whole = district.discovery("Bins are full", List.of(districts.photo(district.patroller())));
        return new Discovery(
                null,
                null,
                whole.subcategory(),
                whole.description(),
                gridCode,
                communityCode,
                null,
                null,
                null,
                null,
                null,
                null,
                whole.severity(),
                null,
                whole.photos());
    }

    /** With a day to do it. */
    private String dispatched() {
        String number = report();
        complete(district.dispatcher(), number, new Completion("accept", null, null));
        complete(
                district.dispatcher(),
                number,
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 24, "limitUnit", "URGENT_HOUR")));
        return number;
    }

    private void closeInTime(String number) {
        after(Duration.ofHours(12));
        close(number);
    }

    private void closeAfterReworkInTime(String number) {
        feedBack(number);
        complete(
                district.supervisor(),
                number,
                new Completion("rework", "Two are left", Map.of("limitAmount", 1, "limitUnit", "URGENT_HOUR")));
        feedBack(number);
        complete(district.supervisor(), number, new Completion("pass", null, null));
    }

    private void close(String number) {
        feedBack(number);
        complete(district.supervisor(), number, new Completion("pass", null, null));
    }

    private void feedBack(String number) {
        complete(
                district.handler(),
                number,
                new Completion(
                        "feedback", "Taken down", Map.of("photos", List.of(districts.photo(district.handler())))));
    }

    private void after(Duration time) {
        clock.holdAt(clock.now().plus(time));
    }

    private void complete(Actor actor, String number, Completion completion) {
        WorkItem item = inbox.mineOf(actor, number).get(0);
        worklist.complete(actor, item.id(), completion);
    }
}
