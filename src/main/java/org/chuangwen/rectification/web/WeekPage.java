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

    private WeekPlan plan;

    public WeekPlan getPlan() {
        if (plan == null) {
            plan = week.plan(currentActor.get());
        }
        return plan;
    }

    /** A day, as {@code 11月23日 周一}. */
    public String day(LocalDate date) {
        String pattern = Messages.text(language.locale(), "rectification.dayPattern");
        return date.format(DateTimeFormatter.ofPattern(pattern, language.locale()));
    }
}
