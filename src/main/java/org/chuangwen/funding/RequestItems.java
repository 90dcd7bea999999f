package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.worklist.Completion;

/**
 * Reads lines out of a step's answer: the fields are {@code item-name-1}, {@code item-quantity-1}, {@code item-unit-1},
 * {@code item-unitPrice-1} and so on; an empty line is left out.
 */
@Dependent
class RequestItems {

    @Inject
    private RequestMoney money;

    @Inject
    private RequestCheck check;

    List<RequestItem> read(Completion completion, FieldErrors errors) {
        List<RequestItem> items = new ArrayList<>();
        for (int line = 1; line <= RequestDraft.ITEMS_MOST; line++) {
            String name = completion.text("item-name-" + line, errors);
            BigDecimal quantity = completion.number("item-quantity-" + line, errors);
            String unit = completion.text("item-unit-" + line, errors);
            BigDecimal unitPrice = completion.number("item-unitPrice-" + line, errors);
            if (name != null || quantity != null || unit != null || unitPrice != null) {
                items.add(new RequestItem(name, quantity, unit, unitPrice));
            }
        }
        check.checkDraft(new RequestDraft(null, null, null, null, items, null), errors);
        return items;
    }

    /**
     * What residents say to the new lines: the fields are those of a draft; where none of them is answered, what they
     * said before.
     */
    Consent readConsent(FundingRequest of, Completion completion, FieldErrors errors) {
        Consent read = new Consent(
                completion.choice("consentClass", ConsentClass.class, errors),
                completion.integer("householdsAll", errors),
                completion.integer("householdsAsked", errors),
                completion.integer("householdsAgreed", errors),
                completion.number("areaAll", errors),
                completion.number("areaAsked", errors),
                completion.number("areaAgreed", errors));
        Consent said = read.isUnanswered() ? of.consent().copy() : read;
        check.checkDraft(new RequestDraft(null, null, null, null, null, said), errors);
        return said;
    }

    /** Nothing can be asked for anew that is less than what is paid already. */
    void requireAtLeastPaid(FundingRequest of) {
        BigDecimal paid = money.of(of).paid();
        if (of.asked().compareTo(paid) < 0) {
            throw InvalidInput.of("items", "funding.lessThanPaid", paid.toPlainString());
        }
    }
}
