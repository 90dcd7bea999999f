package org.chuangwen.calendar.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.problem.FieldErrors;
import org.chuangwen.problem.InvalidInput;

/** What was asked in a query, checked. */
record DueQuestion(Instant from, TimeLimit limit) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    /** @throws InvalidInput naming each of {@code from}, {@code amount} and {@code unit} that is missing or wrong */
    static DueQuestion of(String from, String amount, String unit) {
        FieldErrors errors = new FieldErrors();
        Instant begin = moment(errors, from);
        int number = number(errors, amount);
        LimitUnit counted = unit(errors, unit);
        errors.throwIfAny();
        return new DueQuestion(begin, new TimeLimit(number, counted));
    }

    private static Instant moment(FieldErrors errors, String from) {
        if (isMissing(errors, "from", from)) {
            return null;
        }
        try {
            // A plus sign that was not escaped in the address arrives as a blank.
            OffsetDateTime moment = OffsetDateTime.parse(from.strip().replace(' ', '+'));
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException e) {
            // Said below, as for any other text that is no moment.
        }
        errors.add("from", "calendar.notAMoment");
        return null;
    }

    private static int number(FieldErrors errors, String amount) {
        if (isMissing(errors, "amount", amount)) {
            return 0;
        }
        if (amount.strip().matches("\\d{1,3}")) {
            int number = Integer.parseInt(amount.strip());
            if (number >= 1 && number <= TimeLimit.MOST) {
                return number;
            }
        }
        errors.add("amount", "problem.outOfRange", 1, TimeLimit.MOST);
        return 0;
    }

    private static LimitUnit unit(FieldErrors errors, String unit) {
        if (isMissing(errors, "unit", unit)) {
            return null;
        }
        LimitUnit counted = Stream.of(LimitUnit.values())
                .filter(known -> known.name().equals(unit.strip()))
                .findFirst()
                .orElse(null);
        if (counted == null) {
            errors.add("unit", "calendar.unknownUnit");
        }
        return counted;
    }

    private static boolean isMissing(FieldErrors errors, String field, String value) {
        if (value == null || value.isBlank()) {
            errors.add(field, "problem.required");
            return true;
        }
        return false;
    }
}
