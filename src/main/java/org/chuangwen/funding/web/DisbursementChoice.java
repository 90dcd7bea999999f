package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.Arrays;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.funding.Disbursement;

/** What the address of the disbursement page chooses; what cannot be meant is this year, by source. */
@RequestScoped
public class DisbursementChoice {

    @Inject
    private CityClock clock;

    int year(String text) {
        return text != null && text.matches("20\\d\\d")
                ? Integer.parseInt(text)
                : Year.from(clock.now().atZone(clock.zone())).getValue();
    }

    Disbursement.By by(String text) {
        return Arrays.stream(Disbursement.By.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(Disbursement.By.SOURCE);
    }
}
