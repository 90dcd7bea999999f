package org.chuangwen.rules.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chuangwen.rules.DraftState;
import org.chuangwen.rules.RuleRow;
import org.chuangwen.rules.RuleTable;

/** The rows of a draft while they are edited. */
final class DraftSheet implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<DraftRow> rows = new ArrayList<>();
    private final int inputs;
    private final int outputs;

    DraftSheet(RuleTable table, DraftState state) {
        inputs = table.inputs().size();
        outputs = table.outputs().size();
        for (int i = 0; i < state.rows().size(); i++) {
            // Conditions in words to write in; a proposal by its value, which a list offers.
            List<String> cells = new ArrayList<>(state.rows().get(i).cells().subList(0, inputs));
            List<String> kept = state.draft().rows().get(i).cells();
            cells.addAll(kept.subList(inputs, kept.size()));
            rows.add(new DraftRow(cells, state.rows().get(i).note()));
        }
    }

    List<DraftRow> rows() {
        return rows;
    }

    List<RuleRow> typed() {
        return rows.stream().map(DraftRow::typed).toList();
    }

    void addBelow(int at) {
        List<String> cells = new ArrayList<>(Collections.nCopies(inputs, "-"));
        cells.addAll(Collections.nCopies(outputs, ""));
        rows.add(at + 1, new DraftRow(cells, ""));
    }

    void remove(int at) {
        rows.remove(at);
    }

    /**
     * Puts a block of cells where the first one is to stand; rows that are not there yet are added, columns that the
     * table has not are left out.
     *
     * @param at the row of the first cell
     * @param column of the first cell; the note is the last one
     */
    void paste(int at, int column, List<List<String>> block) {
        for (int i = 0; i < block.size(); i++) {
            if (at + i == rows.size()) {
                addBelow(rows.size() - 1);
            }
            DraftRow row = rows.get(at + i);
            List<String> cells = block.get(i);
            for (int c = 0; c < cells.size() && column + c <= inputs + outputs; c++) {
                row.write(column + c, cells.get(c).strip());
            }
        }
    }

    /** @param by -1 up, 1 down; beyond the ends nothing moves */
    void move(int at, int by) {
        int to = at + by;
        if (to >= 0 && to < rows.size()) {
            rows.add(to, rows.remove(at));
        }
    }
}
