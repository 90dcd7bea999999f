package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Set;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingClock;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.rectification.RectificationOrder;

/** Says when a limit reaches into a year whose holidays nobody has entered yet: it may then end too early. */
@Named
@RequestScoped
public class DueNote {

    @Inject
    private WorkingClock workingClock;

    @Inject
    private CityClock clock;

    @Inject
    private Language language;

    /** What is to be said of an order's end; empty if nothing. */
    public String ofOrder(RectificationOrder order) {
        return order == null ? "" : of(order.limit().unit(), order.limitFrom(), order.dueAt());
    }

    /** When a limit would end that began now, null for no limit. */
    public Instant dueOf(TimeLimit limit) {
        return limit == null ? null : workingClock.due(clock.now(), limit);
    }

    /** What is to be said of a limit that would begin now; empty if nothing. */
    public String ofLimit(TimeLimit limit) {
        return limit == null ? "" : of(limit.unit(), clock.now(), dueOf(limit));
    }

    private String of(LimitUnit unit, Instant from, Instant due) {
        if (unit == LimitUnit.URGENT_HOUR || workingClock.isCertain(from, due)) {
            return "";
        }
        Set<Integer> known = workingClock.calendar().days().years();
        int last = known.stream().max(Integer::compare).orElse(0);
        int end = due.atZone(clock.zone()).getYear();
        return last < end && last > 0
                ? Messages.text(language.locale(), "rectification.holidaysEnd", String.valueOf(last))
                : Messages.text(language.locale(), "rectification.holidaysMissing");
    }
}
