package org.chuangwen.funding;

/** Who decides on a request, by its amount and category. */
public enum Route {
    /** 领导审批. */
    LEADER,
    /** 党组会审议. */
    PARTY_GROUP,
    /** 小规模投资审批: drawings and budget are appraised first. */
    SMALL_SCALE_INVESTMENT
}
