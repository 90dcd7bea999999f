package org.chuangwen.funding;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.Messages;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.PastCase;
import org.chuangwen.rules.RuleColumn;
import org.chuangwen.rules.RuleTable;

/** What the rule tables about requests have in common: they look at the category and the amount, in whole yuan. */
abstract class FundingRuleTable implements RuleTable {

    static final RuleColumn CATEGORY = RuleColumn.choice(FundingRules.CATEGORY, "funding.category");
    static final RuleColumn AMOUNT = RuleColumn.number(FundingRules.AMOUNT, "funding.asked", 0, Integer.MAX_VALUE);

    @Inject
    private RequestStore requests;

    @Inject
    private PastDecisions past;

    private final String key;

    FundingRuleTable(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String title() {
        return "funding.rules." + key;
    }

    @Override
    public List<RuleColumn> inputs() {
        return List.of(CATEGORY, AMOUNT);
    }

    List<Choice> categories() {
        return requests.categories().stream()
                .map(category -> new Choice(category.name(), category.name()))
                .toList();
    }

    static List<Choice> words(String prefix, Locale locale, String... values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value, Messages.text(locale, prefix + value)))
                .toList();
    }

    static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    /** The requests decided last, with what was decided as the table writes it. */
    List<PastCase> past(Actor actor, int most, BiFunction<FundingRequest, FundingDecision, List<String>> decided) {
        return past.latest(actor, most, decided);
    }
}
