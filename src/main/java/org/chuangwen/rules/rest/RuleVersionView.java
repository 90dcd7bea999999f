package org.chuangwen.rules.rest;

import java.time.Instant;
import java.util.List;
import org.chuangwen.rules.RuleRow;
import org.chuangwen.rules.RuleVersion;

/**
 * A version as the API shows it.
 *
 * @param madeBy null for the version that came with the program
 * @param rows null in lists
 */
public record RuleVersionView(
        int number,
        boolean inEffect,
        Instant effectiveAt,
        String madeBy,
        String reason,
        Integer basedOn,
        List<RuleRow> rows) {

    static RuleVersionView of(RuleVersion version, int inEffect, List<RuleRow> rows) {
        return new RuleVersionView(
                version.number(),
                version.number() == inEffect,
                version.effectiveAt(),
                version.madeByName(),
                version.reason(),
                version.basedOn(),
                rows);
    }
}
