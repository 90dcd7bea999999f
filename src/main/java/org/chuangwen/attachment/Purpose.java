package org.chuangwen.attachment;

/** What an attachment shows of its subject: the place before the work, the place after it, or a paper. */
public enum Purpose {
    BEFORE,
    AFTER,
    PAPER
}
