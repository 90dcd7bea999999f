package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.identity.Actor;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.PastCase;
import org.chuangwen.rules.RuleColumn;
import org.chuangwen.rules.RuleTable;

/** Which time limit is proposed at dispatch. */
@ApplicationScoped
public class TimeLimitTable implements RuleTable {

    @Inject
    private RuleWords words;

    @Inject
    private PastDispatches past;

    @Override
    public String key() {
        return DispatchRules.LIMIT_TABLE;
    }

    @Override
    public String title() {
        return "rectification.rules.limitTable";
    }

    @Override
    public List<RuleColumn> inputs() {
        return List.of(
                RuleColumn.choice(DispatchRules.CATEGORY, "rectification.rules.category"),
                RuleColumn.choice(DispatchRules.SUBCATEGORY, "rectification.rules.subcategory"),
                RuleColumn.choice(DispatchRules.SEVERITY, "rectification.severity"),
                RuleColumn.choice(DispatchRules.SOURCE, "rectification.source"),
                RuleColumn.number(DispatchRules.MONTH, "rectification.rules.month", 1, 12));
    }

    @Override
    public List<RuleColumn> outputs() {
        return List.of(
                RuleColumn.number(DispatchRules.LIMIT_AMOUNT, "rectification.limit", 1, TimeLimit.MOST),
                RuleColumn.choice(DispatchRules.LIMIT_UNIT, "rectification.limitUnit"));
    }

    @Override
    public List<Choice> choices(String column, Locale locale) {
        return words.of(column, locale);
    }

    @Override
    public List<PastCase> pastCases(Actor actor, Locale locale, int most) {
        return past.latest(actor, most, PastDispatches.Decided::limit);
    }
}
