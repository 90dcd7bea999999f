package org.chuangwen.rules.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chuangwen.language.Messages;
import org.chuangwen.rules.CellFault;
import org.chuangwen.rules.DraftState;
import org.chuangwen.rules.RuleRow;

/**
 * A draft as the API shows it.
 *
 * @param revision to be sent back with the next change
 * @param tried whether it was tried out as it stands
 */
public record RuleDraftView(
        int revision,
        int basedOn,
        boolean tried,
        String changedBy,
        Instant changedAt,
        List<RuleRow> rows,
        List<FaultView> faults,
        List<FaultView> warnings) {

    /**
     * What is wrong with a cell.
     *
     * @param row 1 for the first, null for the table as a whole
     * @param column null for the row as a whole
     */
    public record FaultView(Integer row, String column, String message) {}

    static RuleDraftView of(DraftState state, Locale locale) {
        return new RuleDraftView(
                state.draft().revision(),
                state.draft().basedOn(),
                state.draft().isTried(),
                state.draft().changedByName(),
                state.draft().changedAt(),
                state.rows(),
                views(state.faults(), locale),
                views(state.warnings(), locale));
    }

    private static List<FaultView> views(List<CellFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new FaultView(
                        fault.row() < 0 ? null : (Integer) (fault.row() + 1),
                        fault.column(),
                        Messages.text(locale, fault.key(), fault.arguments())))
                .toList();
    }
}
