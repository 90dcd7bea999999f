package org.chuangwen.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a moment is written for people: with the year only if it is not this one. */
public final class Dates {

    /** The city's zone: {@code CHUANGWEN_ZONE}, Asia/Shanghai unless set. */
    public static final ZoneId ZONE = ZoneId.of(System.getenv().getOrDefault("CHUANGWEN_ZONE", "Asia/Shanghai"));

    private Dates() {}

    /** With its year, which a paper that is kept needs: {@code 2026年11月20日 周五 15:00}, in the city's zone. */
    public static String onPaper(Locale locale, Instant moment) {
        return moment.atZone(ZONE)
                .format(DateTimeFormatter.ofPattern(Messages.text(locale, "language.momentOfOtherYear"), locale));
    }

    /** For example {@code 11月20日 周五 15:00}, in the city's zone. */
    public static String format(Locale locale, Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        boolean thisYear = local.getYear() == LocalDate.now(ZONE).getYear();
        String pattern = Messages.text(locale, thisYear ? "language.moment" : "language.momentOfOtherYear");
        return local.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
