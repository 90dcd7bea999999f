package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.chuangwen.identity.Actor;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.PastCase;
import org.chuangwen.rules.RuleColumn;
import org.chuangwen.rules.RuleTable;

/** Which unit is proposed at dispatch. */
@ApplicationScoped
public class ResponsibleUnitTable implements RuleTable {

    @Inject
    private RuleWords words;

    @Inject
    private PastDispatches past;

    @Override
    public String key() {
        return DispatchRules.UNIT_TABLE;
    }

    @Override
    public String title() {
        return "rectification.rules.unitTable";
    }

    @Override
    public List<RuleColumn> inputs() {
        return List.of(
                RuleColumn.choice(DispatchRules.CATEGORY, "rectification.rules.category"),
                RuleColumn.choice(DispatchRules.SUBCATEGORY, "rectification.rules.subcategory"),
                RuleColumn.choice(DispatchRules.COMMUNITY, "rectification.community"),
                RuleColumn.choice(DispatchRules.GRID, "rectification.rules.grid"),
                RuleColumn.choice(DispatchRules.SEVERITY, "rectification.severity"));
    }

    @Override
    public List<RuleColumn> outputs() {
        return List.of(RuleColumn.choice(DispatchRules.UNIT, "rectification.unit"));
    }

    @Override
    public List<Choice> choices(String column, Locale locale) {
        return words.of(column, locale);
    }

    @Override
    public List<PastCase> pastCases(Actor actor, Locale locale, int most) {
        return past.latest(actor, most, PastDispatches.Decided::unit);
    }
}
