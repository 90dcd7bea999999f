package org.chuangwen.rectification;

/** Where a case stands. */
public enum CaseState {
    DISCOVERED,
    REGISTERED,
    RECTIFYING,
    VERIFYING,
    CLOSED,
    REFUSED
}
