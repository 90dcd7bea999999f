package org.chuangwen.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Sums as papers write them so that no stroke can be added (大写金额), by the rules for filling in bills (支付结算办法 附一):
 * {@code 捌万陆仟元整}, {@code 壹仟零伍元零叁分}.
 */
public final class CapitalNumerals {

    private static final String DIGITS = word("digits");
    private static final String ZERO = DIGITS.substring(0, 1);
    private static final String[] PLACES = word("places").split(",");
    private static final String[] MYRIADS = word("myriads").split(",");
    private static final long MYRIAD = 10_000;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(16);

    private CapitalNumerals() {}

    /**
     * The sum in words.
     *
     * @param amount in yuan, not negative, below 10^16, with at most two decimals
     * @throws IllegalArgumentException if it is none
     */
    public static String yuan(BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(MOST) >= 0) {
            throw new IllegalArgumentException(amount.toString());
        }
        long cents;
        try {
            cents = amount.setScale(2, RoundingMode.UNNECESSARY)
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(amount.toString(), e);
        }
        long whole = cents / 100;
        int tenths = (int) (cents / 10 % 10);
        int hundredths = (int) (cents % 10);
        StringBuilder words = new StringBuilder();
        if (whole > 0 || cents == 0) {
            words.append(whole == 0 ? ZERO : integer(whole)).append(word("yuan"));
        }
        if (tenths == 0 && hundredths == 0) {
            return words.append(word("whole")).toString();
        }
        if (tenths > 0) {
            words.append(DIGITS.charAt(tenths)).append(word("jiao"));
        } else if (whole > 0) {
            words.append(ZERO);
        }
        return hundredths > 0
                ? words.append(DIGITS.charAt(hundredths)).append(word("fen")).toString()
                : words.append(word("whole")).toString();
    }

    /** Papers are Chinese whatever the screens speak. */
    private static String word(String name) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, "language.capital." + name);
    }

    private static String integer(long number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = MYRIADS.length - 1; group >= 0; group--) {
            long scale = (long) Math.pow(MYRIAD, group);
            int four = (int) (number / scale % MYRIAD);
            if (four == 0) {
                gap = words.length() > 0;
                continue;
            }
            if (words.length() > 0 && (gap || four < MYRIAD / 10)) {
                words.append(ZERO);
            }
            words.append(fourDigits(four)).append(MYRIADS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String fourDigits(int number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = words.length() > 0;
                continue;
            }
            if (gap) {
                words.append(ZERO);
            }
            words.append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }
}
