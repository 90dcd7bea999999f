package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.language.Messages;
import org.chuangwen.numbering.PaperNumbers;

/** Numbers leaders' approvals; a party group numbers its own decisions. */
@Dependent
class DecisionNumbers {

    private static final String SERIES = "funding-approval";

    @Inject
    private PaperNumbers paperNumbers;

    @Inject
    private CityClock clock;

    /** As on paper, for example {@code 资金批〔2026〕3号}; Chinese whatever language the screens speak. */
    String next(Instant now) {
        int year = now.atZone(clock.zone()).getYear();
        return Messages.text(
                Locale.SIMPLIFIED_CHINESE,
                "funding.approvalNumber",
                String.valueOf(year),
                String.valueOf(paperNumbers.next(SERIES, year)));
    }
}
