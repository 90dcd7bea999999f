package org.chuangwen.funding;

import org.chuangwen.problem.Conflict;

/** There is money enough, so that nobody needs to wait for it. Nothing was changed. */
public class EnoughFunds extends Conflict {

    public EnoughFunds() {
        super("funding.moneySuffices");
    }

    @Override
    public String titleKey() {
        return "funding.moneySufficesTitle";
    }
}
