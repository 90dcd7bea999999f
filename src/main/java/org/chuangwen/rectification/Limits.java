package org.chuangwen.rectification;

import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.worklist.Completion;

/** Reads time limits. */
final class Limits {

    private Limits() {}

    /** The limit an answer sets, null if it has faults. */
    static TimeLimit of(Completion completion, FieldErrors errors) {
        Integer amount = completion.integer("limitAmount", errors);
        LimitUnit unit = completion.choice("limitUnit", LimitUnit.class, errors);
        if (amount == null
                && errors.asList().stream().noneMatch(fault -> fault.field().equals("limitAmount"))) {
            errors.add("limitAmount", "problem.required");
        } else if (amount != null && (amount < 1 || amount > TimeLimit.MOST)) {
            errors.add("limitAmount", "problem.outOfRange", 1, TimeLimit.MOST);
        }
        if (unit == null
                && errors.asList().stream().noneMatch(fault -> fault.field().equals("limitUnit"))) {
            errors.add("limitUnit", "problem.required");
        }
        return errors.isEmpty() ? new TimeLimit(amount, unit) : null;
    }
}
