package org.chuangwen.rectification;

import java.time.Instant;

/**
 * When a report was begun that was sent later. Observed in the report's own transaction, after {@link CaseReported}.
 *
 * @param personId who reported it
 */
public record ReportBegun(String number, long personId, Instant begunAt) {}
