package org.chuangwen.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * When people are at work on a working day.
 *
 * @param spans one or more, in order, apart from each other, all within one day
 */
public record WorkingHours(List<Span> spans) {

    /** 08:00–12:00 and 14:00–18:00. */
    public static final WorkingHours REGULAR = parse("08:00-12:00,14:00-18:00");

    /** From {@code begin} until {@code end}, both local times of the city. */
    public record Span(LocalTime begin, LocalTime end) {

        /** @throws IllegalArgumentException if it does not end after it begins */
        public Span {
            if (!begin.isBefore(end)) {
                throw new IllegalArgumentException(begin + "-" + end + " does not end after it begins");
            }
        }

        Duration length() {
            return Duration.between(begin, end);
        }
    }

    /** @throws IllegalArgumentException if there is no span, or one begins before the one ahead of it has ended */
    public WorkingHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("There are no working hours");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).end().isBefore(spans.get(i).begin())) {
                throw new IllegalArgumentException(
                        "Working hours overlap or touch at " + spans.get(i).begin());
            }
        }
    }

    /**
     * Reads hours as a setting has them.
     *
     * @param text as {@code 08:00-12:00,14:00-18:00}
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static WorkingHours parse(String text) {
        return new WorkingHours(
                Stream.of(text.split(",", -1)).map(WorkingHours::parseSpan).toList());
    }

    private static Span parseSpan(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Not working hours such as 08:00-12:00: " + text);
        }
        try {
            return new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not working hours such as 08:00-12:00: " + text, e);
        }
    }

    /** How long people work on a day: what one 工作日 is worth in 工作时. */
    public Duration perDay() {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
