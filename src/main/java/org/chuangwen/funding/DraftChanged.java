package org.chuangwen.funding;

import org.chuangwen.problem.Conflict;

/** Somebody has written on the draft since it was read; says who and when. Nothing was changed. */
public class DraftChanged extends Conflict {

    private final int edition;

    /** @param at in the city's time */
    DraftChanged(String writer, String at, int edition) {
        super("funding.draftChanged", writer, at);
        this.edition = edition;
    }

    /** The edition that they wrote. */
    public int edition() {
        return edition;
    }
}
