package org.chuangwen.funding;

/** What an entry of the ledger does. */
public enum EntryKind {
    OPENING,
    TOP_UP,
    CUT,
    RESERVE,
    COMMIT,
    PAY,
    RELEASE,
    /** Takes back one named entry, whole and once. */
    REVERSAL
}
