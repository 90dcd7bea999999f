package org.chuangwen.rectification;

import java.time.Instant;

/**
 * One row of a list of cases.
 *
 * @param id where the list goes on after this row
 * @param orderNumber null before dispatch, like unit, dueAt and overdue
 * @param overdue whether the unit let its time pass
 */
public record CaseRow(
        Long id,
        String number,
        String externalNumber,
        String category,
        String description,
        String place,
        String community,
        CaseState state,
        Severity severity,
        Source source,
        Instant reportedAt,
        Instant closedAt,
        String orderNumber,
        String unit,
        Instant dueAt,
        Boolean overdue,
        int reworkCount) {

    public UnitTime unitTime() {
        return UnitTime.of(state, dueAt, overdue);
    }
}
