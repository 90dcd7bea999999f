package org.chuangwen.kill;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chuangwen.kill.Ledger.Step;

/** Who was about to vote how on what, whether or not an answer came. Outlives every kill. */
final class Ballots {

    /**
     * One vote.
     *
     * @param item the agenda item's number
     * @param person the member's username
     */
    record Ballot(String item, String person, String vote) {}

    private final Map<String, Ballot> ballots = new ConcurrentHashMap<>();

    /** Enters a vote that is about to be sent. */
    void send(Step step, Ballot ballot) {
        ballots.put(step.mark(), ballot);
    }

    /** Null if nobody ever sent a vote with that mark. */
    Ballot withMark(String mark) {
        return mark == null ? null : ballots.get(mark);
    }
}
