package org.chuangwen.funding.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.chuangwen.funding.Consent;
import org.chuangwen.funding.ConsentClass;
import org.chuangwen.funding.RequestDraft;
import org.chuangwen.funding.RequestItem;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.rest.Choices;

/**
 * A draft as it is sent; anything may be left out.
 *
 * @param grantingUnit the code of the unit whose money it would be
 * @param edition that it was written on, as it was answered: if somebody has written since, it is not saved; left out,
 *     it replaces whatever is there
 */
public record RequestBody(
        String title,
        String category,
        String grantingUnit,
        String purpose,
        List<ItemBody> items,
        ConsentBody consent,
        Integer edition) {

    static final RequestBody EMPTY = new RequestBody(null, null, null, null, null, null, null);

    /** A line; the unit price is in yuan. */
    public record ItemBody(String name, BigDecimal quantity, String unit, BigDecimal unitPrice) {}

    /** What residents said; areas are in square metres. */
    public record ConsentBody(
            String consentClass,
            Integer householdsAll,
            Integer householdsAsked,
            Integer householdsAgreed,
            BigDecimal areaAll,
            BigDecimal areaAsked,
            BigDecimal areaAgreed) {

        static ConsentBody of(Consent consent) {
            return new ConsentBody(
                    consent.consentClass() == null
                            ? null
                            : consent.consentClass().name(),
                    consent.householdsAll(),
                    consent.householdsAsked(),
                    consent.householdsAgreed(),
                    consent.areaAll(),
                    consent.areaAsked(),
                    consent.areaAgreed());
        }
    }

    RequestDraft toDraft(FieldErrors errors) {
        List<RequestItem> lines = items == null
                ? List.of()
                : items.stream()
                        .filter(Objects::nonNull)
                        .map(item -> new RequestItem(item.name(), item.quantity(), item.unit(), item.unitPrice()))
                        .toList();
        return new RequestDraft(title, category, grantingUnit, purpose, lines, consent(errors));
    }

    private Consent consent(FieldErrors errors) {
        return consent == null
                ? null
                : new Consent(
                        Choices.of(ConsentClass.class, "consentClass", consent.consentClass(), errors),
                        consent.householdsAll(),
                        consent.householdsAsked(),
                        consent.householdsAgreed(),
                        consent.areaAll(),
                        consent.areaAsked(),
                        consent.areaAgreed());
    }
}
