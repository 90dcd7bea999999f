package org.chuangwen.funding;

import java.util.stream.Collectors;

/** A draft as one text: the same for the same draft, however it came. */
final class RequestContent {

    private RequestContent() {}

    static String of(RequestDraft draft) {
        String items = draft.items().stream()
                .map(item -> item.name() + "|" + item.quantity() + "|" + item.unit() + "|" + item.unitPrice())
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                draft.title(),
                draft.category(),
                draft.grantingUnit(),
                draft.purpose(),
                items,
                draft.consent() == null ? "" : of(draft.consent()));
    }

    private static String of(Consent consent) {
        return consent.consentClass() + "|" + consent.householdsAll() + "|" + consent.householdsAsked() + "|"
                + consent.householdsAgreed() + "|" + consent.areaAll() + "|" + consent.areaAsked() + "|"
                + consent.areaAgreed();
    }
}
