package org.chuangwen.funding;

import java.math.BigDecimal;
import org.chuangwen.problem.FieldErrors;

/** Amounts of money: in yuan, to the fen. */
public final class Yuan {

    /** The most that one entry or one source may hold, far above any city's budget for this. */
    public static final BigDecimal MOST = new BigDecimal("99999999999.99");

    public static final BigDecimal ZERO = new BigDecimal("0.00");

    private static final int DECIMALS = 2;

    /** A number of more digits costs more to compute with than it is worth. */
    private static final int DIGITS_MOST = 40;

    private Yuan() {}

    /**
     * The amount with two decimals.
     *
     * @return null if it has a fault, which is added: it is missing, not above zero, has more than two decimals, or is
     *     above {@link #MOST}
     */
    public static BigDecimal check(String field, BigDecimal amount, FieldErrors errors) {
        if (amount == null) {
            errors.add(field, "problem.required");
        } else if (amount.precision() > DIGITS_MOST || Math.abs((long) amount.scale()) > DIGITS_MOST) {
            errors.add(field, "problem.tooLarge");
        } else if (amount.signum() <= 0) {
            errors.add(field, "problem.notPositive");
        } else if (amount.stripTrailingZeros().scale() > DECIMALS) {
            errors.add(field, "problem.tooManyDecimals", DECIMALS);
        } else if (amount.compareTo(MOST) > 0) {
            errors.add(field, "problem.tooLarge");
        } else {
            return amount.setScale(DECIMALS);
        }
        return null;
    }
}
