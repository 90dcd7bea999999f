package org.chuangwen.directory;

/**
 * Somebody else is a grid's patroller from now on. Observed in the same transaction.
 *
 * @param formerId who was until now, null for nobody
 */
public record GridPatrollerChanged(long gridId, Long formerId) {}
