package org.chuangwen.meeting;

/** What became of an item. */
public enum Decision {
    PASSED,
    NOT_PASSED,
    /** 缓议: it goes on the agenda of a later meeting as a new item. */
    DEFERRED
}
