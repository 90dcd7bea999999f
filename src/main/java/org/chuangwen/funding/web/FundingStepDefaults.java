package org.chuangwen.funding.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.chuangwen.funding.FundingRequest;
import org.chuangwen.funding.Instalment;
import org.chuangwen.funding.RequestDetail;
import org.chuangwen.funding.process.FundingRequestProcess;
import org.chuangwen.funding.process.InstalmentProcess;
import org.chuangwen.language.Messages;
import org.chuangwen.worklist.WorkItem;

/** What a step's form begins with, so that the usual answer needs the fewest keystrokes. */
final class FundingStepDefaults {

    private FundingStepDefaults() {}

    static void fill(Map<String, Object> data, WorkItem item, RequestDetail detail) {
        switch (item.step()) {
            case FundingRequestProcess.CHECK_BUDGET ->
                data.put("source", detail.of().sourceCode());
            case FundingRequestProcess.APPRAISE ->
                data.put("amount", plain(detail.of().asked()));
            case FundingRequestProcess.APPROVE ->
                data.put(
                        "amount",
                        plain(
                                detail.of().ceiling() == null
                                        ? detail.of().asked()
                                        : detail.of().ceiling()));
            case FundingRequestProcess.PLAN -> {
                data.put("title-1", Messages.text(Locale.SIMPLIFIED_CHINESE, "funding.planWhole"));
                data.put("amount-1", plain(detail.account().committed()));
            }
            case FundingRequestProcess.START, FundingRequestProcess.BUILD -> fillChange(data, detail.of());
            case InstalmentProcess.PAY ->
                data.put("amount", plain(instalment(detail, item.part()).amount()));
            default -> {
                // The others begin with nothing.
            }
        }
    }

    /** A change begins with what holds. */
    private static void fillChange(Map<String, Object> data, FundingRequest of) {
        DraftFields.fillItems(data, of.items());
        DraftFields.fillConsent(data, of.consent());
    }

    static Instalment instalment(RequestDetail detail, String part) {
        return detail.instalments().stream()
                .filter(one -> one.id().toString().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
