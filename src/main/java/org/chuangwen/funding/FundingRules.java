package org.chuangwen.funding;

/** The rule tables asked about a request, and the names of their columns. */
final class FundingRules {

    static final String ROUTE_TABLE = "decision-route";
    static final String PAPERS_TABLE = "required-papers";
    static final String CONSENT_TABLE = "consent-threshold";
    static final String TERMS_TABLE = "funding-terms";

    static final String CATEGORY = "category";
    static final String AMOUNT = "amount";
    static final String CONSENT_CLASS = "consentClass";

    static final String ROUTE = "route";
    static final String MAJOR = "major";

    static final String CONSENT = "consent";
    static final String QUOTE = "quote";
    static final String DRAWINGS = "drawings";
    static final String BUDGET = "budget";

    static final String PARTICIPATION = "participation";
    static final String PARTICIPATION_OF = "participationOf";
    static final String AGREEMENT = "agreement";
    static final String AGREEMENT_OF = "agreementOf";
    static final String MEASURE = "measure";

    static final String NOTICE_DAYS = "noticeDays";
    static final String START_DAYS = "startDays";

    static final String YES = "YES";
    static final String NO = "NO";
    static final String MORE_THAN = "MORE_THAN";
    static final String AT_LEAST = "AT_LEAST";

    private FundingRules() {}
}
