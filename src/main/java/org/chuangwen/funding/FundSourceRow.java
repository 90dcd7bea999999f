package org.chuangwen.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A source as lists and pages show it. */
public record FundSourceRow(
        long id, String code, String name, FundSource.Kind kind, int year, String unit, Balance balance) {

    /** 拨付进度: what is paid of what is granted, in per cent with one decimal; null as long as nothing is granted. */
    public BigDecimal disbursementRate() {
        BigDecimal granted = balance.committed().add(balance.paid());
        return granted.signum() == 0 ? null : balance.paid().movePointRight(2).divide(granted, 1, RoundingMode.HALF_UP);
    }
}
