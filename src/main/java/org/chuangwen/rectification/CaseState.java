package org.chuangwen.rectification;

/** Where a case stands. */
public enum CaseState {
    DISCOVERED,
    REGISTERED,
    RECTIFYING,
    AWAITING_FUNDS,
    VERIFYING,
    SPLIT,
    CLOSED,
    REFUSED,
    DUPLICATE,
    FIXED_ON_SPOT;

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return this == CLOSED || this == REFUSED || this == DUPLICATE || this == FIXED_ON_SPOT;
    }

    /** As a query names it. */
    String literal() {
        return CaseState.class.getName() + "." + name();
    }
}
