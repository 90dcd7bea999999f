package org.chuangwen.funding;

import java.math.BigDecimal;
import java.time.Instant;
import org.chuangwen.organisation.Role;

/**
 * A line of the list of requests. Sums are in yuan.
 *
 * @param category null while a draft has none
 * @param grantingUnit null while a draft has none
 * @param granted null before a decision that grants
 * @param paid zero before anything is paid
 * @param turn whose turn it is; null while no task waits, as before a party group or on public notice
 * @param step the task that waits, null if none does
 * @param since when it came there, null if no task waits
 * @param until when that is due, or the public notice ends; null if it has no end
 * @param lacking how much money it waits for, null if it does not wait for any
 * @param returnedFor why it came back, null for all but drafts that did
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
        Instant createdAt,
        Role turn,
        String step,
        Instant since,
        Instant until,
        BigDecimal lacking,
        String returnedFor) {}
