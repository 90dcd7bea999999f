package org.chuangwen.rectification;

import java.time.Instant;

/**
 * What the public may know of a case under listed supervision: the order and the promise, not the case's photos nor who
 * reported it.
 *
 * @param id where the next page begins
 * @param requirement what the order requires, in the supervisor's words
 * @param responsible who committed themselves; null if nobody did in time, as {@code post}, {@code commitment} and
 *     {@code promisedAt}
 */
public record PublicListing(
        long id,
        String number,
        String category,
        String community,
        String unit,
        String requirement,
        Instant listedAt,
        Instant dueAt,
        String responsible,
        String post,
        String commitment,
        Instant promisedAt,
        ListedSupervision.State state,
        Instant endedAt) {}
