package org.chuangwen.rectification.web;

import java.util.Locale;
import java.util.Map;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.language.Messages;

/** Where a dispatcher chose otherwise than the rules proposed, in words. */
final class Deviation {

    private Deviation() {}

    /** @return empty if the rules were followed or proposed nothing */
    static String told(Locale locale, Map<String, String> facts) {
        String told = "";
        if (facts.containsKey("proposedUnit")) {
            told += Messages.text(
                    locale,
                    "rectification.told.otherUnit",
                    facts.get("proposedUnit"),
                    rule(locale, facts.get("unitRule")));
        }
        if (facts.containsKey("proposedLimitUnit")) {
            TimeLimit proposed = new TimeLimit(
                    Integer.parseInt(facts.get("proposedLimitAmount")),
                    LimitUnit.valueOf(facts.get("proposedLimitUnit")));
            told += Messages.text(
                    locale,
                    "rectification.told.otherLimit",
                    proposed.inWords(locale),
                    rule(locale, facts.get("limitRule")));
        }
        return told;
    }

    /** For example "version 3, row 5" of {@code time-limit 3/5}. */
    private static String rule(Locale locale, String origin) {
        String[] parts = origin.substring(origin.indexOf(' ') + 1).split("/");
        return Messages.text(locale, "rectification.rules.origin", parts[0], parts[1]);
    }
}
