package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chuangwen.rules.Proposal;
import org.chuangwen.rules.Proposals;

/** Asks the city's rules about a request. Where no rule holds, the strictest answer does. */
@Dependent
class FundingRuleBook {

    /** Civil Code, article 278: two thirds of both take part, three quarters of both agree. */
    private static final ConsentThreshold STRICTEST = new ConsentThreshold(2, 3, 3, 4, false, null);

    private static final FundingTerms LONGEST = new FundingTerms(7, 60);

    @Inject
    private Proposals proposals;

    /**
     * Who decides, and by which rule.
     *
     * @param major whether a party group needs the quorum for major matters
     * @param origin null if no rule held
     */
    record Routed(Route route, boolean major, String origin) {}

    /** Which way a request goes. */
    Routed route(String category, BigDecimal amount) {
        return proposals
                .propose(FundingRules.ROUTE_TABLE, facts(category, amount))
                .map(rule -> new Routed(
                        Route.valueOf(rule.values().get(FundingRules.ROUTE)),
                        isYes(rule.values(), FundingRules.MAJOR),
                        rule.origin()))
                .orElse(new Routed(Route.PARTY_GROUP, true, null));
    }

    RequiredPapers papers(String category, BigDecimal amount) {
        Optional<Proposal> rule = proposals.propose(FundingRules.PAPERS_TABLE, facts(category, amount));
        if (rule.isEmpty()) {
            return new RequiredPapers(true, EnumSet.of(PaperKind.CONSENT_SHEET, PaperKind.QUOTE));
        }
        Map<String, String> values = rule.get().values();
        boolean consent = isYes(values, FundingRules.CONSENT);
        Set<PaperKind> kinds = EnumSet.noneOf(PaperKind.class);
        if (consent) {
            kinds.add(PaperKind.CONSENT_SHEET);
        }
        if (isYes(values, FundingRules.QUOTE)) {
            kinds.add(PaperKind.QUOTE);
        }
        if (isYes(values, FundingRules.DRAWINGS)) {
            kinds.add(PaperKind.DRAWINGS);
        }
        if (isYes(values, FundingRules.BUDGET)) {
            kinds.add(PaperKind.BUDGET);
        }
        return new RequiredPapers(consent, kinds);
    }

    ConsentThreshold threshold(ConsentClass of) {
        return proposals
                .propose(FundingRules.CONSENT_TABLE, Map.of(FundingRules.CONSENT_CLASS, of.name()))
                .map(FundingRuleBook::threshold)
                .orElse(STRICTEST);
    }

    FundingTerms terms(String category, BigDecimal amount) {
        return proposals
                .propose(FundingRules.TERMS_TABLE, facts(category, amount))
                .map(rule ->
                        new FundingTerms(number(rule, FundingRules.NOTICE_DAYS), number(rule, FundingRules.START_DAYS)))
                .orElse(LONGEST);
    }

    private static ConsentThreshold threshold(Proposal rule) {
        return new ConsentThreshold(
                number(rule, FundingRules.PARTICIPATION),
                number(rule, FundingRules.PARTICIPATION_OF),
                number(rule, FundingRules.AGREEMENT),
                number(rule, FundingRules.AGREEMENT_OF),
                FundingRules.MORE_THAN.equals(rule.values().get(FundingRules.MEASURE)),
                rule.origin());
    }

    private static int number(Proposal rule, String name) {
        return Integer.parseInt(rule.values().get(name));
    }

    private static boolean isYes(Map<String, String> values, String name) {
        return FundingRules.YES.equals(values.get(name));
    }

    private static Map<String, Object> facts(String category, BigDecimal amount) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(FundingRules.AMOUNT, amount);
        if (category != null) {
            facts.put(FundingRules.CATEGORY, category);
        }
        return facts;
    }
}
