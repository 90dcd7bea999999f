package org.chuangwen.rectification;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A case of which it is known where it lies, in as few words as a map has room for.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param overdue whether the unit let its time pass
 */
public record LocatedCase(
        String number,
        double latitude,
        double longitude,
        String category,
        String description,
        String place,
        CaseState state,
        Severity severity,
        Instant reportedAt,
        UnitTime unitTime,
        boolean overdue) {

    /** The states in which something is still to be done. */
    public static final Set<CaseState> OPEN =
            EnumSet.of(CaseState.DISCOVERED, CaseState.REGISTERED, CaseState.RECTIFYING, CaseState.VERIFYING);
}
