package org.chuangwen.funding.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.chuangwen.problem.InvalidInput;

/** Reads amounts as people type them: {@code 86,000.00}, {@code ￥86000}, full-width digits. */
final class Amounts {

    private static final int DIGITS_MOST = 30;

    private Amounts() {}

    /**
     * @return null if nothing was typed
     * @throws InvalidInput naming the field if it is no amount
     */
    static BigDecimal parse(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = plain(text);
        if (plain == null) {
            throw InvalidInput.of(field, "problem.notANumber");
        }
        return new BigDecimal(plain);
    }

    /**
     * @return null if nothing was typed
     * @throws InvalidInput naming the field if it is no whole number
     */
    static Integer parseWhole(String field, String text) {
        BigDecimal number = parse(field, text);
        try {
            return number == null ? null : Integer.valueOf(number.intValueExact());
        } catch (ArithmeticException e) {
            throw InvalidInput.of(field, "problem.notAWholeNumber");
        }
    }

    /** The number as programs write it, null if it is none. */
    static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[¥,\\s]", "");
        return plain.length() > DIGITS_MOST || !plain.matches("-?\\d+(\\.\\d+)?") ? null : plain;
    }
}
