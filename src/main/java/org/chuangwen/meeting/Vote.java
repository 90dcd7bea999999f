package org.chuangwen.meeting;

/** 赞成、反对、弃权. */
public enum Vote {
    AGREE,
    DISAGREE,
    ABSTAIN
}
