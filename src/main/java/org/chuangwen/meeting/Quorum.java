package org.chuangwen.meeting;

/**
 * What share of the members due must be present so that a party group may deliberate. The share itself is enough (以上).
 */
public enum Quorum {
    HALF(1, 2),
    TWO_THIRDS(2, 3);

    private final int numerator;
    private final int denominator;

    Quorum(int numerator, int denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** How many of so many must be present; at least one. */
    public int needed(int due) {
        return Math.max(1, (due * numerator + denominator - 1) / denominator);
    }

    public boolean holds(int due, int present) {
        return present >= needed(due);
    }
}
