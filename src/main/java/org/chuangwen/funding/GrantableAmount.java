package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.worklist.Completion;

/** The amount that is found sound or granted: no more than could be granted, and no less than is paid already. */
@Dependent
class GrantableAmount {

    @Inject
    private RequestMoney money;

    /**
     * @param most in yuan
     * @return null if it has a fault, which is added
     */
    BigDecimal read(FundingRequest of, Completion completion, BigDecimal most, FieldErrors errors) {
        BigDecimal checked = RequestStep.amount(completion, errors);
        if (checked != null && checked.compareTo(most) > 0) {
            errors.add(RequestStep.AMOUNT, "funding.moreThanAsked.amount", most.toPlainString());
        }
        BigDecimal paid = money.of(of).paid();
        if (checked != null && checked.compareTo(paid) < 0) {
            errors.add(RequestStep.AMOUNT, "funding.lessThanPaid", paid.toPlainString());
        }
        return checked;
    }
}
