package org.chuangwen.funding;

import java.math.BigDecimal;
import org.chuangwen.problem.Conflict;

/** There is not so much money where it should come from; says how much is missing. Nothing was changed. */
public class InsufficientFunds extends Conflict {

    private final transient BigDecimal missing;

    public InsufficientFunds(BigDecimal missing) {
        super("funding.insufficient", missing.toPlainString());
        this.missing = missing;
    }

    @Override
    public String titleKey() {
        return "funding.insufficientTitle";
    }

    /** In yuan. */
    public BigDecimal missing() {
        return missing;
    }
}
