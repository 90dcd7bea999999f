package org.chuangwen.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chuangwen.language.Language;

/** The twelve months of a year as a calendar on the wall has them: weeks from Monday to Sunday. */
@Named("months")
@RequestScoped
public class MonthsBean {

    @Inject
    private Language language;

    /** A month: its name, and its weeks with null where a day belongs to another month. */
    public record Month(String name, List<List<LocalDate>> weeks) {}

    public List<Month> of(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month)))
                .toList();
    }

    private Month month(YearMonth month) {
        List<List<LocalDate>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<LocalDate> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = monday.plusDays(i);
                week.add(YearMonth.from(day).equals(month) ? day : null);
            }
            weeks.add(week);
            monday = monday.plusWeeks(1);
        }
        return new Month(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()), weeks);
    }

    /** Monday to Sunday, as short as can be. */
    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, language.locale()))
                .toList();
    }
}
