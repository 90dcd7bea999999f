package org.chuangwen.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    CONVENED,
    IN_SESSION,
    /** 散会: the minutes are being drafted. */
    ADJOURNED,
    /** The minutes are issued and wait for signatures. */
    SIGNING,
    /** Signed by all who were present. */
    MINUTED,
    CANCELLED;

    /** Whether the agenda, attendance and recusals may still change. */
    public boolean isAhead() {
        return this == CONVENED || this == IN_SESSION;
    }
}
