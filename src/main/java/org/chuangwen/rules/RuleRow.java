package org.chuangwen.rules;

import java.util.List;

/**
 * One row as it is written, right or wrong.
 *
 * @param cells inputs first, then outputs; never null, an empty input asks for nothing
 * @param note why there is this rule; empty for nothing
 */
public record RuleRow(List<String> cells, String note) {

    public RuleRow {
        cells = cells.stream().map(cell -> cell == null ? "" : cell.strip()).toList();
        note = note == null ? "" : note.strip();
    }
}
