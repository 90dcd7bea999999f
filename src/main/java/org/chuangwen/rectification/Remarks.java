package org.chuangwen.rectification;

/** How long a remark or a reason may be. */
public final class Remarks {

    /** In characters. */
    public static final int MOST = 500;

    private Remarks() {}
}
