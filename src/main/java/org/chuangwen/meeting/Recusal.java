package org.chuangwen.meeting;

/** 回避: whether a member has an interest in an item. */
public enum Recusal {
    NONE,
    /** The system found a reason; the secretary has to decide on it before the item is put. */
    PROPOSED,
    /** The secretary found that the proposed reason is none. */
    DISMISSED,
    RECUSED
}
