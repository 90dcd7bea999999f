package org.chuangwen.rectification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.rectification.UnitWeek;
import org.chuangwen.rectification.WeekPlan;

/** 本周到期: what the unit has in hand, by the day it is due: {@code /week.xhtml}. */
@Named
@RequestScoped
public class WeekPage {

    @Inject
    private UnitWeek week;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private static final String UNFOLDED = "open";

    private WeekPlan plan;
    private String next;

    public WeekPlan getPlan() {
        if (plan == null) {
            plan = week.plan(currentActor.get());
        }
        return plan;
    }

    /** Where an answer leads back to: next week stays unfolded. */
    public String getAddress() {
        return UNFOLDED.equals(next) ? "/week.xhtml?next=" + UNFOLDED : "/week.xhtml";
    }

    /** {@code open} while next week is unfolded. */
    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    /** A day, as {@code 11月23日 周一}. */
    public String day(LocalDate date) {
        String pattern = Messages.text(language.locale(), "rectification.dayPattern");
        return date.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }
}
