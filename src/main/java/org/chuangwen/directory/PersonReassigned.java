package org.chuangwen.directory;

import org.chuangwen.identity.Actor;

/**
 * Somebody has other appointments than before, or none: what was theirs alone may no longer be. Observed in the same
 * transaction.
 *
 * @param by who changed it
 * @param successorId who takes over what they had, null: whoever holds the role
 */
public record PersonReassigned(Actor by, long personId, Long successorId) {}
