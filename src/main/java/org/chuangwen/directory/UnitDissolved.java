package org.chuangwen.directory;

import org.chuangwen.identity.Actor;

/**
 * A unit is no more and another takes over what it had. Observed in the same transaction; may be told again, so that
 * what began while it was dissolved passes too.
 *
 * @param by who dissolved it, null if it is told again
 */
public record UnitDissolved(Actor by, long unitId, long successorId) {}
