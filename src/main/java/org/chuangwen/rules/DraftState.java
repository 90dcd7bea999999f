package org.chuangwen.rules;

import java.util.List;

/**
 * A draft and how it stands.
 *
 * @param rows as they were written, words in the reader's language where they are understood
 * @param faults for which it cannot take effect
 * @param warnings for which it can
 */
public record DraftState(RuleDraft draft, List<RuleRow> rows, List<CellFault> faults, List<CellFault> warnings) {

    /** What is wrong with a cell or, without a column, with a row; empty if nothing is. */
    public List<CellFault> faultsAt(int row, String column) {
        return faults.stream()
                .filter(fault -> fault.row() == row && String.valueOf(column).equals(String.valueOf(fault.column())))
                .toList();
    }
}
