package org.chuangwen.journal;

import java.time.Instant;
import java.util.Collection;

/**
 * Which entries are shown; what is null does not narrow them.
 *
 * @param actorIds who did it
 * @param action what happened, for example {@code dispatch}
 * @param from the first moment
 * @param to the first moment after
 */
public record JournalFilter(Collection<Long> actorIds, String action, Instant from, Instant to) {}
