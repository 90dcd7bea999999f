package org.chuangwen.funding.rest;

import java.math.BigDecimal;
import org.chuangwen.funding.FundSource;
import org.chuangwen.funding.FundSourceRow;

/**
 * A fund source as the API shows it, in yuan.
 *
 * @param disbursementRate paid of granted, in per cent; left out as long as nothing is granted
 */
public record FundSourceView(
        String code,
        String name,
        FundSource.Kind kind,
        int year,
        String unit,
        BigDecimal total,
        BigDecimal available,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal paid,
        BigDecimal disbursementRate) {

    static FundSourceView of(FundSourceRow row) {
        return new FundSourceView(
                row.code(),
                row.name(),
                row.kind(),
                row.year(),
                row.unit(),
                row.balance().total(),
                row.balance().available(),
                row.balance().reserved(),
                row.balance().committed(),
                row.balance().paid(),
                row.disbursementRate());
    }
}
