package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.funding.FundSource;
import org.chuangwen.funding.FundSources;
import org.chuangwen.funding.NewFundSource;
import org.chuangwen.identity.Actor;

/** Opens the demo's fund sources, each by the finance officer of its unit. */
@Dependent
class DemoFunds {

    private static final Duration BEFORE_ALL_REQUESTS = Duration.ofDays(150);

    @Inject
    private FundSources sources;

    @Inject
    private DemoPlayers players;

    @Inject
    private DemoTime time;

    /** Before anything was asked for; leaves the clock held at the moment it found. */
    void open() {
        Instant now = time.now();
        int thisYear = time.today().getYear();
        time.passTo(now.minus(BEFORE_ALL_REQUESTS));
        // Money is taken from the year's own sources, and the requests may reach back into the last year.
        for (int year = time.today().getYear(); year <= thisYear; year++) {
            open(year);
        }
        time.passTo(now);
    }

    private void open(int year) {
        for (CSVRecord row : Rows.of("fund-sources.csv")) {
            Actor finance = players.named(row.get("actor"));
            String code = row.get("code").replace("{year}", Integer.toString(year));
            sources.open(
                    finance,
                    new NewFundSource(
                            code,
                            row.get("name"),
                            FundSource.Kind.valueOf(row.get("kind")),
                            year,
                            row.get("unit"),
                            new BigDecimal(row.get("amount")),
                            row.get("reason").replace("{year}", Integer.toString(year))));
            if (row.get("topUp") != null) {
                sources.topUp(finance, code, new BigDecimal(row.get("topUp")), row.get("topUpReason"));
            }
        }
    }
}
