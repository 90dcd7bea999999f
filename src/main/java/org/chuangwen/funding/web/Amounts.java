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
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[¥,\\s]", "");
        if (plain.length() > DIGITS_MOST || !plain.matches("-?\\d+(\\.\\d+)?")) {
            throw InvalidInput.of(field, "problem.notANumber");
        }
        return new BigDecimal(plain);
    }
}
