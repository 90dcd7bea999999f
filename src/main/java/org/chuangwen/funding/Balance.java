package org.chuangwen.funding;

import java.math.BigDecimal;

/**
 * What a source holds, in yuan: {@code total = available + reserved + committed + paid}, and nothing is negative. It
 * cannot be made otherwise.
 */
public record Balance(
        BigDecimal total, BigDecimal available, BigDecimal reserved, BigDecimal committed, BigDecimal paid) {

    public static final Balance EMPTY = new Balance(Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);

    /** @throws IllegalArgumentException if it does not add up or something is negative */
    public Balance {
        if (total.compareTo(available.add(reserved).add(committed).add(paid)) != 0) {
            throw new IllegalArgumentException("Does not add up: " + total + " of " + available + ", " + reserved + ", "
                    + committed + ", " + paid);
        }
        if (available.signum() < 0 || reserved.signum() < 0 || committed.signum() < 0 || paid.signum() < 0) {
            throw new IllegalArgumentException("Negative");
        }
    }

    /**
     * The balance after an amount has moved.
     *
     * @param from null for money that comes from outside
     * @param to null for money that goes outside
     * @throws InsufficientFunds if there is not so much where it should come from
     */
    public Balance moved(Pot from, Pot to, BigDecimal amount) {
        if (from != null && in(from).compareTo(amount) < 0) {
            throw new InsufficientFunds(amount.subtract(in(from)));
        }
        BigDecimal newTotal = total;
        if (from == null) {
            newTotal = newTotal.add(amount);
        }
        if (to == null) {
            newTotal = newTotal.subtract(amount);
        }
        return new Balance(
                newTotal,
                after(Pot.AVAILABLE, from, to, amount),
                after(Pot.RESERVED, from, to, amount),
                after(Pot.COMMITTED, from, to, amount),
                after(Pot.PAID, from, to, amount));
    }

    private BigDecimal after(Pot pot, Pot from, Pot to, BigDecimal amount) {
        BigDecimal now = in(pot);
        if (pot == from) {
            now = now.subtract(amount);
        }
        return pot == to ? now.add(amount) : now;
    }

    public BigDecimal in(Pot pot) {
        return switch (pot) {
            case AVAILABLE -> available;
            case RESERVED -> reserved;
            case COMMITTED -> committed;
            case PAID -> paid;
        };
    }
}
