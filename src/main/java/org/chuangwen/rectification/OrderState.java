package org.chuangwen.rectification;

/** Where an order stands with its unit. */
public enum OrderState {
    ISSUED,
    FED_BACK,
    SENT_BACK,
    FULFILLED
}
