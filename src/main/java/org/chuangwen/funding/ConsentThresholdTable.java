package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.chuangwen.identity.Actor;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.PastCase;
import org.chuangwen.rules.RuleColumn;

/** What residents' consent must reach. The first version is the law's: Civil Code of the PRC, article 278. */
@ApplicationScoped
public class ConsentThresholdTable extends FundingRuleTable {

    private static final int PARTS_MOST = 1000;

    public ConsentThresholdTable() {
        super(FundingRules.CONSENT_TABLE);
    }

    @Override
    public List<RuleColumn> inputs() {
        return List.of(RuleColumn.choice(FundingRules.CONSENT_CLASS, "funding.consentClass"));
    }

    @Override
    public List<RuleColumn> outputs() {
        return List.of(
                parts(FundingRules.PARTICIPATION),
                parts(FundingRules.PARTICIPATION_OF),
                parts(FundingRules.AGREEMENT),
                parts(FundingRules.AGREEMENT_OF),
                RuleColumn.choice(FundingRules.MEASURE, "funding.rules." + FundingRules.MEASURE));
    }

    private static RuleColumn parts(String name) {
        return RuleColumn.number(name, "funding.rules." + name, 1, PARTS_MOST);
    }

    @Override
    public List<Choice> choices(String column, Locale locale) {
        return column.equals(FundingRules.CONSENT_CLASS)
                ? words("funding.consentClass.", locale, names(ConsentClass.values()))
                : words("funding.rules.", locale, FundingRules.MORE_THAN, FundingRules.AT_LEAST);
    }

    /** People decide nothing here: what the law asks is measured. */
    @Override
    public List<PastCase> pastCases(Actor actor, Locale locale, int most) {
        return List.of();
    }
}
