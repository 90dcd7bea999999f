package org.chuangwen.rules;

import java.util.List;

/**
 * What a draft would have proposed for what was decided lately.
 *
 * @param cases how many were looked at
 * @param agreedBefore how many were decided as the version in effect proposes
 * @param agreedAfter how many were decided as the draft proposes
 * @param changed those for which the draft proposes something else
 */
public record TryOut(int cases, int agreedBefore, int agreedAfter, List<Changed> changed) {

    /**
     * A case for which the proposal changes.
     *
     * @param before null if no rule of the version in effect holds
     * @param after null if no rule of the draft holds
     */
    public record Changed(PastCase of, Proposal before, Proposal after) {}
}
