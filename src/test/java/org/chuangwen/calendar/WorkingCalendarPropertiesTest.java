package org.chuangwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the working clock whatever the moment, the limit, the hours and the holidays. */
class WorkingCalendarPropertiesTest {

    private static final long FIRST_SECOND =
            Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("2032-12-31T00:00:00Z").getEpochSecond();

    @Property
    void shouldNotEndEarlierWhenMoreIsGiven(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 998) int amount) {
        assertThat(calendar.due(from, new TimeLimit(amount + 1, unit)))
                .isAfterOrEqualTo(calendar.due(from, new TimeLimit(amount, unit)));
    }

    @Property
    void shouldNotEndEarlierWhenBegunLater(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 3_000_000) int secondsLater,
            @ForAll("limits") TimeLimit limit) {
        assertThat(calendar.due(from.plusSeconds(secondsLater), limit)).isAfterOrEqualTo(calendar.due(from, limit));
    }

    @Property
    void shouldEndAtSameMomentWhenHoursAreGivenInTwoParts(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 400) int one,
            @ForAll @IntRange(min = 1, max = 400) int other) {
        Instant inParts = calendar.due(calendar.due(from, hours(one)), hours(other));

        assertThat(inParts).isEqualTo(calendar.due(from, hours(one + other)));
    }

    @Property
    void shouldHoldExactlyTheHoursGiven(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 999) int amount) {
        Instant due = calendar.due(from, hours(amount));

        assertThat(calendar.workingTime(from, due)).isEqualTo(Duration.ofHours(amount));
    }

    @Property
    void shouldEndWithinWorkingTimeUnlessUrgent(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("limits") TimeLimit limit) {
        Instant due = calendar.due(from, limit);

        assertThat(limit.unit() == LimitUnit.URGENT_HOUR || calendar.isWorkingTime(due))
                .isTrue();
    }

    @Property
    void shouldRemindAfterBeginAndNotAfterEnd(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("limits") TimeLimit limit) {
        assertThat(calendar.reminder(from, limit)).isAfter(from).isBefore(calendar.due(from, limit));
    }

    @Property
    void shouldLoseNothingWhenPausedAndResumed(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 200) int amount,
            @ForAll @IntRange(max = 2_000_000) int secondsUntilPause,
            @ForAll @IntRange(max = 2_000_000) int secondsOfPause) {
        Instant due = calendar.due(from, hours(amount));
        Instant paused = from.plusSeconds(secondsUntilPause);
        Assume.that(paused.isBefore(due));
        Instant resumed = paused.plusSeconds(secondsOfPause);

        Duration left = calendar.workingTime(paused, due);
        Instant newDue = calendar.after(resumed, left);

        assertThat(calendar.workingTime(from, paused).plus(calendar.workingTime(resumed, newDue)))
                .isEqualTo(Duration.ofHours(amount));
    }

    /** What the unit's clock stood still is what it has more, in working time. */
    @Property
    void shouldEndLaterByTheWorkingTimeOfThePause(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 200) int amount,
            @ForAll @IntRange(max = 2_000_000) int secondsUntilPause,
            @ForAll @IntRange(min = 1, max = 20_000) int minutesOfPause) {
        Instant due = calendar.due(from, hours(amount));
        Instant paused = from.plusSeconds(secondsUntilPause);
        Assume.that(paused.isBefore(due));
        Instant resumed = calendar.after(paused, Duration.ofMinutes(minutesOfPause));

        Instant newDue = calendar.after(resumed, calendar.workingTime(paused, due));

        assertThat(calendar.workingTime(due, newDue)).isEqualTo(Duration.ofMinutes(minutesOfPause));
        assertThat(newDue).isEqualTo(calendar.after(due, Duration.ofMinutes(minutesOfPause)));
    }

    /** A leap day is a day like others, and a year's end is no border. */
    @Property
    void shouldCountDayByDayAcrossLeapDaysAndYearEnds(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("borders") LocalDate border,
            @ForAll @IntRange(min = 0, max = 20) int daysBefore,
            @ForAll @IntRange(min = 1, max = 30) int amount) {
        LocalDate first = border.minusDays(daysBefore);
        Instant from = first.atTime(calendar.hours().spans().get(0).begin())
                .atZone(calendar.zone())
                .toInstant();
        LocalDate last = first.minusDays(1);
        for (int worked = 0; worked < amount; ) {
            last = last.plusDays(1);
            worked += calendar.days().include(last) ? 1 : 0;
        }
        List<WorkingHours.Span> spans = calendar.hours().spans();

        assertThat(calendar.due(from, new TimeLimit(amount, LimitUnit.WORKING_DAY)))
                .isEqualTo(last.atTime(spans.get(spans.size() - 1).end())
                        .atZone(calendar.zone())
                        .toInstant());
    }

    /** It is certain exactly if every year that is touched is known. */
    @Property
    void shouldSayWhenTheHolidaysEndBeforeTheDueTime(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(min = 2023, max = 2034) int lastKnown) {
        Set<Integer> known = IntStream.rangeClosed(2000, lastKnown).boxed().collect(Collectors.toSet());
        WorkingCalendar ending = new WorkingCalendar(
                calendar.zone(),
                calendar.hours(),
                new WorkingDays(calendar.days().holidays(), calendar.days().makeUpDays(), known));
        Instant due = ending.due(from, limit);

        assertThat(ending.isCertain(from, due))
                .isEqualTo(due.atZone(calendar.zone()).getYear() <= lastKnown);
    }

    @Property
    void shouldAddUpWhenTimeIsCutAnywhere(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 3_000_000) int first,
            @ForAll @IntRange(max = 3_000_000) int second) {
        Instant between = from.plusSeconds(first);
        Instant to = between.plusSeconds(second);

        assertThat(calendar.workingTime(from, between).plus(calendar.workingTime(between, to)))
                .isEqualTo(calendar.workingTime(from, to));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 999_999))))
                .as((second, micros) -> Instant.ofEpochSecond(second, micros * 1_000L));
    }

    /** Leap days, and days around the ends of years. */
    @Provide
    Arbitrary<LocalDate> borders() {
        return Arbitraries.of(
                LocalDate.parse("2024-02-29"),
                LocalDate.parse("2028-02-29"),
                LocalDate.parse("2023-03-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2027-12-31"));
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(Arbitraries.integers().between(1, 999), Arbitraries.of(LimitUnit.class))
                .as(TimeLimit::new);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/New_York")
                .map(ZoneId::of);
        Arbitrary<WorkingHours> hours = Arbitraries.of(
                        "08:00-12:00,14:00-18:00", "09:00-17:30", "07:30-11:30,12:00-12:45,15:00-19:15")
                .map(WorkingHours::parse);
        Arbitrary<Set<LocalDate>> dates = Arbitraries.integers()
                .between(0, 3_000)
                .map(LocalDate.parse("2024-01-01")::plusDays)
                .set()
                .ofMaxSize(60);
        Arbitrary<WorkingDays> days = Combinators.combine(dates, dates)
                .as((holidays, makeUpDays) -> new WorkingDays(holidays, makeUpDays, Set.of()));
        return Combinators.combine(zones, hours, days).as(WorkingCalendar::new);
    }

    private static TimeLimit hours(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKING_HOUR);
    }
}
