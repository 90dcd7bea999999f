package org.chuangwen.funding;

import java.math.BigDecimal;

/**
 * What a request has set aside of a source and is not committed.
 *
 * @param source its code
 * @param number of the request
 * @param amount in yuan
 */
public record OpenReservation(
        String source, String sourceName, String number, String request, RequestState state, BigDecimal amount) {}
