package org.chuangwen.calendar;

import java.util.Locale;
import org.chuangwen.language.Messages;
import org.chuangwen.problem.InvalidInput;

/**
 * How long a unit has.
 *
 * @param amount 1 to 999 of the unit
 */
public record TimeLimit(int amount, LimitUnit unit) {

    public static final int MOST = 999;

    /** @throws InvalidInput naming {@code limitAmount} or {@code limitUnit} */
    public TimeLimit {
        if (unit == null) {
            throw InvalidInput.of("limitUnit", "problem.required");
        }
        if (amount < 1 || amount > MOST) {
            throw InvalidInput.of("limitAmount", "problem.outOfRange", 1, MOST);
        }
    }

    /** As people write it: {@code 3 工作日}. */
    public String inWords(Locale locale) {
        return Messages.text(locale, "calendar.limit." + unit, amount);
    }
}
