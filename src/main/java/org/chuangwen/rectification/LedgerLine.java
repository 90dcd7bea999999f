package org.chuangwen.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A case as inspectors ask for it: who found what, where and when, who had to put it right until when, what came of it,
 * who has verified it. What is not there yet is null.
 *
 * @param before the first photo of the problem as found
 * @param after the last photo of the result
 * @param verifiedBy the name of whoever closed it
 */
public record LedgerLine(CaseRow row, Facts facts, UUID before, UUID after, String verifiedBy) {

    /** What a row of the list has not. */
    public record Facts(
            Long id,
            String reporter,
            String gridCode,
            BigDecimal quantity,
            String quantityUnit,
            String requirement,
            Instant issuedAt,
            String feedback,
            Instant fedBackAt,
            BigDecimal doneQuantity,
            String doneUnit) {}
}
