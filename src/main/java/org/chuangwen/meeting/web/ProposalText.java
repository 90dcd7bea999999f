package org.chuangwen.meeting.web;

import java.math.BigDecimal;
import java.util.List;
import org.chuangwen.problem.InvalidInput;

/** Reads what is typed of a proposal. */
final class ProposalText {

    private ProposalText() {}

    /**
     * A sum in yuan, with or without commas.
     *
     * @return null if nothing was typed
     * @throws InvalidInput naming {@code amount} if it is no number
     */
    static BigDecimal yuan(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = typed.strip().replace(",", "");
        if (!digits.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            throw InvalidInput.of("amount", "problem.notANumber");
        }
        return new BigDecimal(digits);
    }

    /** A name a line; empty lines are none. */
    static List<String> names(String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
