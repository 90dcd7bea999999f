package org.chuangwen.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects the faults of a form, so that all are told at once. */
public final class FieldErrors {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final List<FieldError> errors = new ArrayList<>();

    public FieldErrors add(String field, String key, Object... arguments) {
        errors.add(FieldError.of(field, key, arguments));
        return this;
    }

    /** Faults a text that is missing or longer than {@code most} characters. */
    public FieldErrors requireText(String field, String value, int most) {
        if (value == null || value.isBlank()) {
            return add(field, "problem.required");
        }
        return limitText(field, value, most);
    }

    /** Faults a text longer than {@code most} characters; none at all is fine. */
    public FieldErrors limitText(String field, String value, int most) {
        if (value != null && value.length() > most) {
            add(field, "problem.tooLong", most, value.length());
        }
        if (value != null && value.codePoints().anyMatch(FieldErrors::isUnwritable)) {
            add(field, "problem.controlCharacter");
        }
        return this;
    }

    /** Control characters but for line ends and tabs, and halves of a character, which no encoding can keep. */
    private static boolean isUnwritable(int point) {
        return point < ' ' && point != '\n' && point != '\r' && point != '\t'
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    public FieldErrors require(String field, Object value) {
        if (value == null) {
            add(field, "problem.required");
        }
        return this;
    }

    /**
     * Faults a quantity that is not above zero, has more than two decimals or exceeds 9,999,999,999.99; null is fine.
     */
    public FieldErrors limitQuantity(String field, BigDecimal value) {
        if (value == null) {
            return this;
        }
        if (value.signum() <= 0) {
            add(field, "problem.notPositive");
        } else if (value.stripTrailingZeros().scale() > 2) {
            add(field, "problem.tooManyDecimals", 2);
        } else if (value.precision() - value.scale() > 10) {
            add(field, "problem.tooLarge");
        }
        return this;
    }

    /** Faults a day of a year that no database keeps and nobody means; null is fine. */
    public FieldErrors limitDay(String field, LocalDate value) {
        if (value != null && (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR)) {
            add(field, "problem.noSuchYear");
        }
        return this;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<FieldError> asList() {
        return List.copyOf(errors);
    }

    /** @throws InvalidInput if any fault was added */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
