package org.chuangwen.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 拨付进度 of one source, unit, category or month, in yuan.
 *
 * @param key the source's code, the unit's code, the category's name, or the month as {@code 2026-11}
 * @param name what people call it; a month's is its key
 * @param approved what was granted and not given back: what is committed and what is paid
 * @param committed granted and not paid yet
 */
public record DisbursementRow(String key, String name, BigDecimal approved, BigDecimal committed, BigDecimal paid) {

    /** Paid of approved, in per cent with one decimal; null as long as nothing is approved. */
    public BigDecimal rate() {
        return approved.signum() == 0 ? null : paid.movePointRight(2).divide(approved, 1, RoundingMode.HALF_UP);
    }

    DisbursementRow plus(DisbursementRow other) {
        return new DisbursementRow(
                key, name, approved.add(other.approved), committed.add(other.committed), paid.add(other.paid));
    }
}
