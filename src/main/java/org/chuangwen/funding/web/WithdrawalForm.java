package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.funding.RequestWithdrawals;

/** What those who ask take back, with a reason. */
@Named
@RequestScoped
public class WithdrawalForm extends RequestDialog {

    @Inject
    private RequestWithdrawals withdrawals;

    private String reason;

    /** 撤回. */
    public String withdraw() {
        return send(() -> withdrawals.withdraw(actor(), number(), reason), "funding.done.withdrawn");
    }

    /** Takes a change of scope back. */
    public String cancelChange() {
        return send(() -> withdrawals.cancelChange(actor(), number(), reason), "funding.done.changeCancelled");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
