package org.chuangwen.funding;

import java.math.BigDecimal;
import org.chuangwen.identity.Actor;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.worklist.Completion;

/** One step of a request; the request is locked, the task is the actor's. */
interface RequestStep {

    /** The longest remark, in characters. */
    int REMARK_MOST = 500;

    /** The field of an outcome that says how much. */
    String AMOUNT = "amount";

    /**
     * @return the outcome by which the procedure goes on
     * @throws org.chuangwen.problem.Problem if it cannot be done; then nothing has changed
     */
    String carryOut(Actor actor, FundingRequest of, Completion completion);

    /** Why somebody takes something back. */
    static FieldErrors checkReason(String reason) {
        return new FieldErrors().requireText("reason", reason, REMARK_MOST);
    }

    /**
     * The amount an outcome comes with: nothing stands in for one that is missing.
     *
     * @return null if it has a fault, which is added
     */
    static BigDecimal amount(Completion completion, FieldErrors errors) {
        int before = errors.asList().size();
        BigDecimal amount = completion.number(AMOUNT, errors);
        return amount == null && errors.asList().size() > before ? null : Yuan.check(AMOUNT, amount, errors);
    }

    /** The remark an outcome comes with: some ask for one. */
    static FieldErrors checkRemark(Completion completion, boolean needed) {
        FieldErrors errors = new FieldErrors();
        return needed
                ? errors.requireText("comment", completion.comment(), REMARK_MOST)
                : errors.limitText("comment", completion.comment(), REMARK_MOST);
    }
}
