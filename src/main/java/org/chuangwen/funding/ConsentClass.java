package org.chuangwen.funding;

/** Which share of the residents must agree: Civil Code of the PRC, article 278. */
public enum ConsentClass {
    /** 一般事项: more than half of both. */
    ORDINARY,
    /** 改变共有部分用途等: three quarters of both. */
    CHANGE_OF_USE
}
