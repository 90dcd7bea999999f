package org.chuangwen.funding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of a payment plan as it is entered; anything may be missing.
 *
 * @param amount in yuan
 */
public record PlannedInstalment(String title, BigDecimal amount, LocalDate dueOn) {}
