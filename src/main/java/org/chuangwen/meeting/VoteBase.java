package org.chuangwen.meeting;

/** Of how many more than half must agree. */
public enum VoteBase {
    /** 应到会: all who are due, whether they came or not. */
    MEMBERS_DUE,
    /** 到会. */
    MEMBERS_PRESENT
}
