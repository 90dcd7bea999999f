package org.chuangwen.kill;

import java.math.BigDecimal;
import java.util.Random;

/**
 * For how much money requests ask: two thirds for so little that a leader decides, a third for so much that the party
 * group does, some of that as a major matter. Where the borders are stands in {@code decision-route.dmn}.
 */
final class AskedSums {

    static final BigDecimal LEAST = new BigDecimal("1000.00");

    private static final BigDecimal FOR_GROUP = new BigDecimal("30000.00");
    private static final BigDecimal MAJOR = new BigDecimal("100000.00");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Sums for the party group stay near their border: the sources' money is to go round. */
    private static final BigDecimal SPREAD = new BigDecimal("8000.00");

    private final Random random;

    /** Whether the next sum is one for the party group, whatever chance says. */
    private boolean muchNext;

    AskedSums(Random random) {
        this.random = random;
    }

    void askForMuchNext() {
        muchNext = true;
    }

    /** @param least what is paid already, or {@link #LEAST} */
    BigDecimal from(BigDecimal least) {
        boolean much = muchNext || random.nextInt(3) == 0;
        muchNext = false;
        if (least.compareTo(FOR_GROUP) < 0 && !much) {
            return between(least, FOR_GROUP.subtract(CENT));
        }
        BigDecimal from = least.max(random.nextInt(8) == 0 ? MAJOR : FOR_GROUP);
        return between(from, from.add(SPREAD));
    }

    private BigDecimal between(BigDecimal least, BigDecimal most) {
        int fen = most.subtract(least).movePointRight(2).intValueExact();
        return least.add(BigDecimal.valueOf(random.nextInt(fen + 1), 2));
    }
}
