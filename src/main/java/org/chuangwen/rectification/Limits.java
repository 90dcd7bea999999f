package org.chuangwen.rectification;

import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.worklist.Completion;

/** Reads and proposes time limits. */
public final class Limits {

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

    /** What the dispatch form begins with; the dispatcher decides. */
    public static TimeLimit proposedFor(Severity severity) {
        return switch (severity) {
            case GRAVE -> new TimeLimit(24, LimitUnit.URGENT_HOUR);
            case MAJOR -> new TimeLimit(3, LimitUnit.WORKING_DAY);
            case ORDINARY -> new TimeLimit(5, LimitUnit.WORKING_DAY);
        };
    }
}
