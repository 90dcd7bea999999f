package org.chuangwen.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Counts working time: when a time limit ends, when to remind of it, how much of it was used.
 *
 * <p>Working time is made of closed spans: both the first and the last moment of a span belong to it, so four working
 * hours from 08:00 end at 12:00, not at 14:00. Nothing is rounded, so that a clock that was paused and resumed any
 * number of times has lost nothing.
 *
 * @param zone of the city
 * @param hours of a working day
 * @param days on which people work
 */
public record WorkingCalendar(ZoneId zone, WorkingHours hours, WorkingDays days) {

    public WorkingCalendar {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(days, "days");
    }

    /**
     * When a limit ends that begins at {@code from}.
     *
     * <p>工作时 and 工作日 are counted from the next working moment if {@code from} lies outside working time. 自然日 end at the
     * same local time, or at the next working moment if that lies outside working time. 紧急工作时 run always.
     */
    public Instant due(Instant from, TimeLimit limit) {
        return switch (limit.unit()) {
            case URGENT_HOUR -> from.plus(Duration.ofHours(limit.amount()));
            case WORKING_HOUR, WORKING_DAY -> after(from, workingTimeOf(limit));
            case CALENDAR_DAY ->
                nextWorkingMoment(from.atZone(zone).plusDays(limit.amount()).toInstant());
        };
    }

    /**
     * Whether the holidays between two moments are known. If not, a time counted across them takes each unknown holiday
     * for a working day and may come too early.
     */
    public boolean isCertain(Instant from, Instant to) {
        return days.areKnown(dayOf(from), dayOf(to));
    }

    /**
     * When to remind of a limit: three quarters of its working time are used, or of its plain time where that is what
     * counts.
     */
    public Instant reminder(Instant from, TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOUR, WORKING_DAY -> after(from, threeQuartersOf(workingTimeOf(limit)));
            case URGENT_HOUR, CALENDAR_DAY -> from.plus(threeQuartersOf(Duration.between(from, due(from, limit))));
        };
    }

    /**
     * The moment by which that much working time has passed. After none at all it is {@code from} itself, or the next
     * working moment if {@code from} lies outside working time.
     *
     * @param workingTime not negative
     */
    public Instant after(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time cannot be negative: " + workingTime);
        }
        Duration left = workingTime;
        for (LocalDate day = dayOf(from); ; day = day.plusDays(1)) {
            for (WorkingHours.Span span : spansOf(day)) {
                Instant begin = later(beginOf(span, day), from);
                Duration length = Duration.between(begin, endOf(span, day));
                if (length.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                if (!length.isNegative()) {
                    left = left.minus(length);
                }
            }
        }
    }

    /** The working time between two moments; none if {@code to} is not after {@code from}. */
    public Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (WorkingHours.Span span : spansOf(day)) {
                Duration worked = Duration.between(later(beginOf(span, day), from), earlier(endOf(span, day), to));
                if (!worked.isNegative()) {
                    sum = sum.plus(worked);
                }
            }
        }
        return sum;
    }

    /** The whole minutes of {@link #workingTime}. */
    public long workingMinutes(Instant from, Instant to) {
        return workingTime(from, to).toMinutes();
    }

    /** Whether people work at that moment; the last moment before a break still counts. */
    public boolean isWorkingTime(Instant moment) {
        return nextWorkingMoment(moment).equals(moment);
    }

    private Instant nextWorkingMoment(Instant from) {
        return after(from, Duration.ZERO);
    }

    private Duration workingTimeOf(TimeLimit limit) {
        Duration one = limit.unit() == LimitUnit.WORKING_DAY ? hours.perDay() : Duration.ofHours(1);
        return one.multipliedBy(limit.amount());
    }

    private List<WorkingHours.Span> spansOf(LocalDate day) {
        return days.include(day) ? hours.spans() : List.of();
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private Instant beginOf(WorkingHours.Span span, LocalDate day) {
        return day.atTime(span.begin()).atZone(zone).toInstant();
    }

    private Instant endOf(WorkingHours.Span span, LocalDate day) {
        return day.atTime(span.end()).atZone(zone).toInstant();
    }

    private static Duration threeQuartersOf(Duration whole) {
        return whole.multipliedBy(3).dividedBy(4);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
