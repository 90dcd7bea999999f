package org.chuangwen.meeting;

/** Where an agenda item stands. */
public enum ItemState {
    /** Waits for a meeting. */
    PROPOSED,
    SCHEDULED,
    /** Members state their views and vote. */
    STATEMENTS,
    /** 末位表态: the secretary's turn. */
    LAST_WORD,
    DECIDED,
    DEFERRED,
    WITHDRAWN;

    /** Whether votes are being cast. */
    public boolean isVoting() {
        return this == STATEMENTS || this == LAST_WORD;
    }
}
