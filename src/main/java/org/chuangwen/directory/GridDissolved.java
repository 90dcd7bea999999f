package org.chuangwen.directory;

import org.chuangwen.identity.Actor;

/** A grid is no more and another takes over what it had. Observed in the same transaction. */
public record GridDissolved(Actor by, long gridId, long successorId) {}
