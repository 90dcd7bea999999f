package org.chuangwen.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of a payment that is not paid yet.
 *
 * @param number of its request
 * @param unit that pays
 * @param locked whether it cannot be paid yet: the work has not begun, or is not accepted
 * @param overdue whether its day is over
 */
public record DueInstalment(
        long id,
        String number,
        String request,
        String unit,
        String title,
        BigDecimal amount,
        LocalDate dueOn,
        boolean locked,
        boolean overdue) {}
