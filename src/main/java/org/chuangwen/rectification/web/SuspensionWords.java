package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;

/** Says how long a suspension lasts: by its last day, as it was asked for, and not by the midnight after. */
@Named
@RequestScoped
public class SuspensionWords {

    @Inject
    private CityClock clock;

    @Inject
    private Language language;

    /** The last day before a moment, as {@code 11月1日}; with the year only if it is not this one. */
    public String lastDay(Instant end) {
        LocalDate day = LocalDate.ofInstant(end.minusMillis(1), clock.zone());
        boolean thisYear =
                day.getYear() == LocalDate.ofInstant(clock.now(), clock.zone()).getYear();
        String pattern = Messages.text(
                language.locale(), thisYear ? "rectification.lastDay" : "rectification.lastDayOfOtherYear");
        return day.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }
}
