package org.chuangwen.rectification;

/**
 * Somebody has reported a case. Observed in the report's own transaction.
 *
 * @param personId who reported it
 */
public record CaseReported(String number, long personId) {}
