package org.chuangwen.funding;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * 公示: what everybody may read of a grant while it is on public notice; nothing of the people who asked for it.
 *
 * @param community who gets it
 * @param purpose what it is for, in the words of the request
 * @param amount in yuan
 * @param conditions null if there are none
 * @param decisionNumber as on paper
 * @param until when the notice ends
 */
public record PublicGrant(
        long id,
        String title,
        String community,
        String grantingUnit,
        String purpose,
        BigDecimal amount,
        String conditions,
        String decisionNumber,
        Instant until) {}
