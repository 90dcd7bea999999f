package org.chuangwen.patrol;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How much of a month's patrols is due by a day: as much as of the month's days has gone by, rounded down. */
final class Share {

    private Share() {}

    /**
     * @param countsFrom days before it do not count
     * @param today those up to yesterday have gone by; of a month that is over, all have
     */
    static int due(int timesPerMonth, LocalDate countsFrom, YearMonth month, LocalDate today) {
        LocalDate begin = countsFrom.isAfter(month.atDay(1)) ? countsFrom : month.atDay(1);
        LocalDate end = month.plusMonths(1).atDay(1);
        LocalDate until = today.isBefore(end) ? today : end;
        long days = Math.max(0, ChronoUnit.DAYS.between(begin, until));
        return (int) (timesPerMonth * days / month.lengthOfMonth());
    }
}
