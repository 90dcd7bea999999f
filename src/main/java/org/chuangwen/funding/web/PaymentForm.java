package org.chuangwen.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.funding.PaymentReversals;
import org.chuangwen.problem.InvalidInput;

/** 冲回付款. */
@Named
@RequestScoped
public class PaymentForm extends RequestDialog {

    @Inject
    private PaymentReversals reversals;

    private String instalment;
    private String reason;

    public String takeBack() {
        return send(() -> reversals.takeBack(actor(), number(), chosen(), reason), "funding.done.paymentTakenBack");
    }

    private long chosen() {
        if (instalment == null || !instalment.matches("\\d{1,18}")) {
            throw InvalidInput.of("instalment", "problem.required");
        }
        return Long.parseLong(instalment);
    }

    /** The id of the one whose payment is taken back. */
    public String getInstalment() {
        return instalment;
    }

    public void setInstalment(String instalment) {
        this.instalment = instalment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
