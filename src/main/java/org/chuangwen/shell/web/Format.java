package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.language.Dates;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/** How values are written on pages. What is null is written as nothing. */
@Named
@RequestScoped
public class Format {

    private static final int KILO = 1024;

    @Inject
    private Language language;

    @Inject
    private CityClock clock;

    @Inject
    private WorkingClock workingClock;

    /** The city's present moment. */
    public Instant getNow() {
        return clock.now();
    }

    /** A moment, as {@code 11月20日 周五 15:00}. */
    public String date(Instant moment) {
        return moment == null ? "" : Dates.format(language.locale(), moment);
    }

    /** Whether a moment is still to come. */
    public boolean ahead(Instant moment) {
        return moment != null && moment.isAfter(clock.now());
    }

    /** A time limit's end in words of now, as {@code 还剩 3 工作时}. */
    public Due due(Instant end) {
        return end == null ? Due.NONE : Due.of(end, clock.now(), clock.zone(), workingClock, language.locale());
    }

    /** How much working time lies between, as {@code 1 工作日 2 工作时}; empty if less than a minute. */
    public String workingTime(Instant from, Instant to) {
        return from == null || to == null ? "" : Due.words(workingClock.workingMinutes(from, to), language.locale());
    }

    /** How long ago a moment is, by the plain clock, as {@code 3 天}. */
    public String age(Instant moment) {
        if (moment == null) {
            return "";
        }
        Duration age = Duration.between(moment, clock.now());
        if (age.toDays() > 0) {
            return Messages.text(language.locale(), "shell.days", age.toDays());
        }
        return age.toHours() > 0
                ? Messages.text(language.locale(), "shell.hours", age.toHours())
                : Messages.text(language.locale(), "shell.minutes", Math.max(1, age.toMinutes()));
    }

    /** A length of working time, as {@code 1 工作日 2 工作时}; less than a minute is written as none. */
    public String working(Duration time) {
        String words = Due.words(time.toMinutes(), language.locale());
        return words.isEmpty() ? Messages.text(language.locale(), "shell.lessThanAMinute") : words;
    }

    /** A quantity with its unit, as {@code 25,945 平方米}. */
    public String quantity(BigDecimal quantity, String unit) {
        if (quantity == null) {
            return "";
        }
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return unit == null ? format.format(quantity) : format.format(quantity) + " " + unit;
    }

    /** A distance, as {@code 320 m} or {@code 1.4 km}. */
    public String metres(long metres) {
        return metres < 1000 ? metres + " m" : String.format(Locale.ROOT, "%.1f km", metres / 1000.0);
    }

    /** An amount of money, as {@code ¥86,000.00}. */
    public String yuan(BigDecimal amount) {
        return amount == null
                ? ""
                : "¥" + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    /** A file's size, as {@code 3.2 MB}. */
    public String bytes(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double kilo = bytes / (double) KILO;
        return kilo < KILO
                ? String.format(Locale.ROOT, "%.0f KB", kilo)
                : String.format(Locale.ROOT, "%.1f MB", kilo / KILO);
    }
}
