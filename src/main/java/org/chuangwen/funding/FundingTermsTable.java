package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.chuangwen.identity.Actor;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.PastCase;
import org.chuangwen.rules.RuleColumn;

/** How long a grant is on public notice, and by when the work must begin. */
@ApplicationScoped
public class FundingTermsTable extends FundingRuleTable {

    private static final int DAYS_MOST = 1000;

    public FundingTermsTable() {
        super(FundingRules.TERMS_TABLE);
    }

    @Override
    public List<RuleColumn> outputs() {
        return List.of(
                RuleColumn.number(FundingRules.NOTICE_DAYS, "funding.rules." + FundingRules.NOTICE_DAYS, 1, DAYS_MOST),
                RuleColumn.number(FundingRules.START_DAYS, "funding.rules." + FundingRules.START_DAYS, 1, DAYS_MOST));
    }

    @Override
    public List<Choice> choices(String column, Locale locale) {
        return categories();
    }

    /** People decide nothing here: the rules set the days. */
    @Override
    public List<PastCase> pastCases(Actor actor, Locale locale, int most) {
        return List.of();
    }
}
