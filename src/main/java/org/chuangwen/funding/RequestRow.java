package org.chuangwen.funding;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line of the list of requests. Sums are in yuan.
 *
 * @param category null while a draft has none
 * @param grantingUnit null while a draft has none
 * @param granted null before a decision that grants
 * @param paid zero before anything is paid
 */
public record RequestRow(
        long id,
        String number,
        String title,
        String category,
        String applicantUnit,
        String grantingUnit,
        RequestState state,
        BigDecimal asked,
        BigDecimal granted,
        BigDecimal paid,
        Instant createdAt) {}
