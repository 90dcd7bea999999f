package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Year;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.FundSource;
import org.chuangwen.funding.FundSources;
import org.chuangwen.funding.NewFundSource;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.Actors;
import org.chuangwen.organisation.Organisation;

/** Opens the demo's fund sources, each by the finance officer of its unit. */
@Dependent
class DemoFunds {

    @Inject
    private Organisation organisation;

    @Inject
    private Actors actors;

    @Inject
    private FundSources sources;

    @Inject
    private CityClock clock;

    void open() {
        int year = Year.from(clock.now().atZone(clock.zone())).getValue();
        for (CSVRecord row : Rows.of("fund-sources.csv")) {
            Actor finance = actors.find(organisation
                            .personNamed(row.get("actor"))
                            .orElseThrow()
                            .id())
                    .orElseThrow();
            sources.open(
                    finance,
                    new NewFundSource(
                            row.get("code"),
                            row.get("name"),
                            FundSource.Kind.valueOf(row.get("kind")),
                            year,
                            row.get("unit"),
                            new BigDecimal(row.get("amount")),
                            row.get("reason")));
            if (row.get("topUp") != null) {
                sources.topUp(finance, row.get("code"), new BigDecimal(row.get("topUp")), row.get("topUpReason"));
            }
        }
    }
}
