package org.chuangwen.rectification.web;

import java.util.Map;
import java.util.function.Supplier;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.rectification.CaseDetail;
import org.chuangwen.rectification.DispatchProposal;
import org.chuangwen.rectification.process.ListedSupervisionProcess;
import org.chuangwen.rectification.process.RectificationProcess;

/** What a step's form begins with, so that the usual answer needs the fewest keystrokes. */
final class StepDefaults {

    private StepDefaults() {}

    /** @param proposal asked only where the rules propose something */
    static void fill(Map<String, Object> data, String step, CaseDetail detail, Supplier<DispatchProposal> proposal) {
        switch (step) {
            case RectificationProcess.DISPATCH -> {
                propose(data, proposal.get());
                data.put("requirement", detail.of().suggestedMeasure());
            }
            case RectificationProcess.HANDLE ->
                data.put("quantityUnit", detail.of().quantityUnit());
            case RectificationProcess.VERIFY, ListedSupervisionProcess.LIST ->
                limit(data, detail.of().currentOrder().limit());
            default -> {
                // Registering begins with nothing.
            }
        }
    }

    private static void propose(Map<String, Object> data, DispatchProposal proposal) {
        if (proposal.unit() != null) {
            data.put("unitCode", proposal.unit().code());
        }
        if (proposal.limit() != null) {
            limit(data, proposal.limit());
        }
    }

    private static void limit(Map<String, Object> data, TimeLimit limit) {
        data.put("limitAmount", String.valueOf(limit.amount()));
        data.put("limitUnit", limit.unit().name());
    }
}
