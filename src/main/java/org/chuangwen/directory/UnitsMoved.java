package org.chuangwen.directory;

import java.util.Set;

/** These units stand elsewhere in the tree now: other superiors see their work. Observed in the same transaction. */
public record UnitsMoved(Set<Long> unitIds) {}
