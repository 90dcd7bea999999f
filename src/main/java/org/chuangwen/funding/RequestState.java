package org.chuangwen.funding;

import java.util.EnumSet;
import java.util.Set;

/** Where a request for money stands. */
public enum RequestState {
    DRAFT,
    REVIEW,
    BUDGET_CHECK,
    AWAITING_BUDGET,
    APPRAISAL,
    DECISION,
    PUBLIC_NOTICE,
    PLANNING,
    NOT_STARTED,
    UNDER_WAY,
    ACCEPTANCE,
    PAYMENT,
    SETTLEMENT,
    SETTLED,
    REFUSED,
    WITHDRAWN,
    LAPSED;

    private static final Set<RequestState> OVER = EnumSet.of(SETTLED, REFUSED, WITHDRAWN, LAPSED);

    private static final Set<RequestState> BEFORE_DECISION =
            EnumSet.of(DRAFT, REVIEW, BUDGET_CHECK, AWAITING_BUDGET, APPRAISAL, DECISION);

    private static final Set<RequestState> PAYMENT_REVERSIBLE = EnumSet.of(UNDER_WAY, ACCEPTANCE, PAYMENT, SETTLEMENT);

    /** Whether a payment may be taken back: the work has begun, and nothing is settled or being decided anew. */
    public boolean isPaymentReversible() {
        return PAYMENT_REVERSIBLE.contains(this);
    }

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether the applicant may still take it back. */
    public boolean isBeforeDecision() {
        return BEFORE_DECISION.contains(this);
    }
}
