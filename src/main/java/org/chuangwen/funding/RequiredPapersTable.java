package org.chuangwen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chuangwen.identity.Actor;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.PastCase;
import org.chuangwen.rules.RuleColumn;

/** What must come with a request. Tried out on what came with those that were decided. */
@ApplicationScoped
public class RequiredPapersTable extends FundingRuleTable {

    @Inject
    private RequestStore requests;

    public RequiredPapersTable() {
        super(FundingRules.PAPERS_TABLE);
    }

    @Override
    public List<RuleColumn> outputs() {
        return Stream.of(FundingRules.CONSENT, FundingRules.QUOTE, FundingRules.DRAWINGS, FundingRules.BUDGET)
                .map(name -> RuleColumn.choice(name, "funding.rules." + name))
                .toList();
    }

    @Override
    public List<Choice> choices(String column, Locale locale) {
        return column.equals(FundingRules.CATEGORY)
                ? categories()
                : words("funding.rules.", locale, FundingRules.YES, FundingRules.NO);
    }

    @Override
    public List<PastCase> pastCases(Actor actor, Locale locale, int most) {
        return past(actor, most, (of, decision) -> {
            Set<PaperKind> kinds = requests.paperKinds(of);
            return Stream.of(PaperKind.CONSENT_SHEET, PaperKind.QUOTE, PaperKind.DRAWINGS, PaperKind.BUDGET)
                    .map(kind -> kinds.contains(kind) ? FundingRules.YES : FundingRules.NO)
                    .toList();
        });
    }
}
