package org.chuangwen.funding;

/** Where a source's money stands. */
public enum Pot {
    /** Nobody has asked for it yet. */
    AVAILABLE,
    /** Held for a request that is still to be decided. */
    RESERVED,
    /** Granted, not yet paid. */
    COMMITTED,
    PAID
}
