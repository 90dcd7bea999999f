package org.chuangwen.shell.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.language.Messages;

/**
 * The end of a time limit as it looks from now: what is over or ends today says so, what is left is told in working
 * time.
 *
 * @param words for example {@code 超期 2 天}, {@code 今天 18:00 前}, {@code 还剩 3 工作时}
 * @param kind {@code over}, {@code today} or {@code later}: how it is drawn
 */
public record Due(String words, String kind) {

    static final Due NONE = new Due("", "later");

    private static final int MINUTES = 60;

    /** A working day counts as eight hours when a time span is put into words. */
    private static final long WORKING_DAY = 8L * MINUTES;

    static Due of(Instant end, Instant now, ZoneId zone, WorkingClock clock, Locale locale) {
        if (!end.isAfter(now)) {
            return new Due(over(Duration.between(end, now), locale), "over");
        }
        ZonedDateTime local = end.atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        String time = time(local);
        if (lastDay(local).equals(today)) {
            return new Due(Messages.text(locale, "shell.dueToday", time), "today");
        }
        if (lastDay(local).equals(today.plusDays(1))) {
            return new Due(Messages.text(locale, "shell.dueTomorrow", time), "later");
        }
        long left = clock.workingMinutes(now, end);
        String words = words(left >= WORKING_DAY ? left / WORKING_DAY * WORKING_DAY : left, locale);
        return new Due(
                words.isEmpty()
                        ? Messages.text(locale, "shell.dueSoon")
                        : Messages.text(locale, "shell.dueLeft", words),
                "later");
    }

    /** A span of working minutes, as {@code 1 工作日 2 工作时}; empty if there is none. */
    static String words(long minutes, Locale locale) {
        if (minutes <= 0) {
            return "";
        }
        if (minutes < MINUTES) {
            return Messages.text(locale, "shell.minutes", minutes);
        }
        long days = minutes / WORKING_DAY;
        long hours = minutes % WORKING_DAY / MINUTES;
        if (days == 0) {
            return Messages.text(locale, "shell.workingHours", hours);
        }
        return hours == 0
                ? Messages.text(locale, "shell.workingDays", days)
                : Messages.text(locale, "shell.workingDaysAndHours", days, hours);
    }

    private static String over(Duration by, Locale locale) {
        if (by.toMinutes() < MINUTES) {
            return Messages.text(locale, "shell.overMinutes", Math.max(1, by.toMinutes()));
        }
        return by.toDays() == 0
                ? Messages.text(locale, "shell.overHours", by.toHours())
                : Messages.text(locale, "shell.overDays", by.toDays());
    }

    /** Midnight ends the day before it. */
    private static LocalDate lastDay(ZonedDateTime end) {
        return end.minus(1, ChronoUnit.MICROS).toLocalDate();
    }

    private static String time(ZonedDateTime end) {
        return end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "24:00"
                : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(end);
    }
}
