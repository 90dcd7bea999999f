package org.chuangwen.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.calendar.WorkingHours;

/** The working hours that hold. */
@Named("hours")
@RequestScoped
public class HoursBean {

    @Inject
    private WorkingClock workingClock;

    /** When people are at work on a working day, as {@code 08:00–12:00}. */
    public List<String> getSpans() {
        return hours().spans().stream()
                .map(span -> span.begin() + "–" + span.end())
                .toList();
    }

    /** How many 工作时 a working day has, with as many decimals as it takes. */
    public String getPerDay() {
        return BigDecimal.valueOf(hours().perDay().toMinutes())
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private WorkingHours hours() {
        return workingClock.calendar().hours();
    }
}
