package org.chuangwen.funding;

/** What a paper of a request is. */
public enum PaperKind {
    /** 居民意见征求表, signed. */
    CONSENT_SHEET,
    /** 报价单. */
    QUOTE,
    /** 设计图纸. */
    DRAWINGS,
    /** 工程预算. */
    BUDGET,
    OTHER
}
