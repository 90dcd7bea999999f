package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.chuangwen.identity.Actor;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.PastCase;
import org.chuangwen.rules.RuleColumn;

/** Who decides on a request. */
@ApplicationScoped
public class DecisionRouteTable extends FundingRuleTable {

    public DecisionRouteTable() {
        super(FundingRules.ROUTE_TABLE);
    }

    @Override
    public List<RuleColumn> outputs() {
        return List.of(
                RuleColumn.choice(FundingRules.ROUTE, "funding.route"),
                RuleColumn.choice(FundingRules.MAJOR, "funding.rules." + FundingRules.MAJOR));
    }

    @Override
    public List<Choice> choices(String column, Locale locale) {
        return switch (column) {
            case FundingRules.CATEGORY -> categories();
            case FundingRules.ROUTE -> words("funding.route.", locale, names(Route.values()));
            default -> words("funding.rules.", locale, FundingRules.YES, FundingRules.NO);
        };
    }

    @Override
    public List<PastCase> pastCases(Actor actor, Locale locale, int most) {
        return past(
                actor,
                most,
                (of, decision) ->
                        List.of(decision.route().name(), decision.major() ? FundingRules.YES : FundingRules.NO));
    }
}
