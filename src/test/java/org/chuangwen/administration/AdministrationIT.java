package org.chuangwen.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.chuangwen.administration.SpecialDay.Kind;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.organisation.Role;
import org.chuangwen.problem.Conflict;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotAllowed;
import org.chuangwen.problem.NotFound;
import org.chuangwen.rectification.CaseBook;
import org.chuangwen.rectification.Categories;
import org.chuangwen.rectification.Category;
import org.chuangwen.rectification.CategoryChanges;
import org.chuangwen.rectification.Rectification;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.chuangwen.support.container.TestDistrict.District;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators set for the whole house. */
@InContainer
class AdministrationIT {

    @Inject
    private TestDistrict districts;

    @Inject
    private CalendarYears years;

    @Inject
    private WorkingClock workingClock;

    @Inject
    private CityClock clock;

    @Inject
    private Categories categories;

    @Inject
    private CategoryChanges changes;

    @Inject
    private Rectification rectification;

    @Inject
    private CaseBook caseBook;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private Journal journal;

    private District district;
    private Actor admin;
    private Actor secondAdmin;

    @BeforeEach
    void setUp() {
        district = districts.create();
        admin = districts.appoint(district.clerk(), Role.ADMINISTRATOR, district.root());
        secondAdmin = districts.appoint(district.supervisor(), Role.ADMINISTRATOR, district.root());
    }

    @Test
    void shouldCountByTheNewDaysAndKeepWhatWasAnnounced() {
        int year = freeYear();
        LocalDate monday = firstMonday(year);
        Instant from = monday.atTime(8, 0).atZone(clock.zone()).toInstant();
        TimeLimit oneDay = new TimeLimit(1, LimitUnit.WORKING_DAY);
        assertThat(workingClock.isCertain(from, from)).isFalse();
        Instant announced = workingClock.due(from, oneDay);

        years.set(
                admin,
                year,
                years.year(year).revision(),
                List.of(
                        new SpecialDay(monday, Kind.HOLIDAY, "试点假"),
                        new SpecialDay(monday.plusDays(5), Kind.MAKE_UP, "试点调休")),
                "通知");

        assertThat(workingClock.isCertain(from, from)).isTrue();
        assertThat(workingClock.due(from, oneDay)).isAfter(announced);
        assertThat(workingClock
                        .calendar()
                        .isWorkingTime(monday.plusDays(5)
                                .atTime(9, 0)
                                .atZone(clock.zone())
                                .toInstant()))
                .isTrue();
        assertThat(years.years()).contains(year);
        assertThat(journal.of("calendar-" + year)).singleElement().satisfies(entry -> {
            assertThat(entry.remark()).isEqualTo("通知");
            assertThat(entry.actorName()).isEqualTo(admin.name());
            assertThat(entry.facts().get("added")).contains(monday.toString()).contains("试点调休");
        });
    }

    /** The paper says until when; a calendar that is changed later does not rewrite it. */
    @Test
    void shouldNotMoveTheDeadlineOfAnIssuedOrder() {
        String number = dispatched();
        Instant due = caseBook.detail(district.dispatcher(), number)
                .of()
                .currentOrder()
                .dueAt();
        int year = ZonedDateTime.ofInstant(due, clock.zone()).getYear();
        CalendarYears.Year before = years.year(year);
        List<SpecialDay> more = new ArrayList<>(before.days());
        LocalDate day = ZonedDateTime.ofInstant(due, clock.zone()).toLocalDate();
        more.removeIf(special -> special.day().equals(day));
        more.add(new SpecialDay(day, Kind.HOLIDAY, "临时放假"));
        years.set(admin, year, before.revision(), more, "试验");
        try {
            assertThat(caseBook.detail(district.dispatcher(), number)
                            .of()
                            .currentOrder()
                            .dueAt())
                    .isEqualTo(due);
            assertThat(workingClock.calendar().isWorkingTime(due)).isFalse();
        } finally {
            years.set(admin, year, years.year(year).revision(), before.days(), "恢复");
        }
    }

    @Test
    void shouldSayWhoWasFirstWhenTwoChangeAYear() {
        int year = freeYear();
        String seen = years.year(year).revision();
        LocalDate monday = firstMonday(year);
        years.set(admin, year, seen, List.of(new SpecialDay(monday, Kind.HOLIDAY, "假")), "通知");

        assertThatThrownBy(() -> years.set(secondAdmin, year, seen, List.of(), "通知"))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.arguments()).contains(admin.name()));
    }

    @Test
    void shouldRefuseWhatIsNoYear() {
        int year = freeYear();
        String seen = years.year(year).revision();
        LocalDate day = firstMonday(year);
        SpecialDay holiday = new SpecialDay(day, Kind.HOLIDAY, "假");

        assertFaults(year, seen, List.of(holiday), " ", "reason");
        assertFaults(year, seen, List.of(holiday, holiday), "通知", "days");
        assertFaults(year, seen, List.of(new SpecialDay(day.minusYears(1), Kind.HOLIDAY, "假")), "通知", "days");
        assertFaults(year, seen, List.of(new SpecialDay(day, null, "假")), "通知", "days");
        assertFaults(year, seen, List.of(new SpecialDay(day, Kind.HOLIDAY, "")), "通知", "days");
        assertThatThrownBy(() -> years.set(district.dispatcher(), year, seen, List.of(), "通知"))
                .isInstanceOf(NotAllowed.class);
        assertThat(years.years()).doesNotContain(year);
    }

    private void assertFaults(int year, String seen, List<SpecialDay> days, String reason, String field) {
        assertThatThrownBy(() -> years.set(admin, year, seen, days, reason))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsOnly(field));
    }

    @Test
    void shouldSetTheSecondLookAndRecordIt() {
        Category kind = categories.subcategory(null, district.category()).orElseThrow();

        changes.change(admin, kind.id(), 50, 7, true);

        Category changed = categories.category(kind.id()).orElseThrow();
        assertThat(changed.recheckPercent()).isEqualTo(50);
        assertThat(changed.recheckDays()).isEqualTo(7);
        assertThat(journal.of("category-" + kind.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("recheck", "50% 7"));
        changes.change(admin, kind.id(), 50, 7, true);
        assertThat(journal.of("category-" + kind.id())).hasSize(1);
        assertThatThrownBy(() -> changes.change(admin, kind.id(), 101, 0, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder("recheckPercent", "recheckDays", "active"));
        assertThatThrownBy(() -> changes.change(district.dispatcher(), kind.id(), 1, 1, true))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> changes.change(admin, 0, 1, 1, true)).isInstanceOf(NotFound.class);
    }

    @Test
    void shouldNotLetAKindOutOfUseBeReported() {
        Category kind = categories.subcategory(null, district.category()).orElseThrow();
        String number = dispatched();
        changes.change(admin, kind.id(), 10, 30, false);

        assertThatThrownBy(() -> report()).isInstanceOf(InvalidInput.class);
        assertThat(caseBook.detail(district.dispatcher(), number).subcategory().name())
                .isEqualTo(district.category());
        assertThat(categories.subcategories()).extracting(Category::name).doesNotContain(district.category());

        changes.change(admin, kind.id(), 10, 30, true);
        assertThat(report()).isNotBlank();
    }

    @Test
    void shouldAddASubcategoryOnce() {
        Category kind = categories.subcategory(null, district.category()).orElseThrow();

        Category added = changes.add(admin, " 新的小类 ", kind.parentId());

        assertThat(added.name()).isEqualTo("新的小类");
        assertThatThrownBy(() -> changes.add(admin, "新的小类", kind.parentId())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> changes.add(admin, "再一个", kind.id())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> changes.add(admin, "", null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors()).hasSize(2));
    }

    private String report() {
        return rectification.report(
                district.patroller(),
                district.discovery("Wires hang from the windows", List.of(districts.photo(district.patroller()))));
    }

    private String dispatched() {
        String number = report();
        complete(number, new Completion("accept", null, Map.of()));
        complete(
                number,
                new Completion(
                        "dispatch",
                        null,
                        Map.of("unitCode", district.bureau().code(), "limitAmount", 5, "limitUnit", "WORKING_DAY")));
        return number;
    }

    private void complete(String number, Completion completion) {
        worklist.complete(
                district.dispatcher(),
                inbox.mineOf(district.dispatcher(), number).get(0).id(),
                completion);
    }

    /** A year that no other test knows: the database is shared. */
    private int freeYear() {
        int year;
        do {
            year = ThreadLocalRandom.current().nextInt(2050, 2100);
        } while (years.years().contains(year));
        return year;
    }

    private static LocalDate firstMonday(int year) {
        return LocalDate.of(year, 3, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }
}
