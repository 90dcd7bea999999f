package org.chuangwen.attachment;

public enum Purpose {
    BEFORE,
    AFTER,
    PAPER
}
