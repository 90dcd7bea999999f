package org.chuangwen.funding;

import java.math.BigDecimal;

/**
 * What opening a source takes; every field may be null or wrong until it is checked.
 *
 * @param amount in yuan
 */
public record NewFundSource(
        String code,
        String name,
        FundSource.Kind kind,
        Integer year,
        String unitCode,
        BigDecimal amount,
        String reason) {}
