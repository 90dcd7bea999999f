package org.chuangwen.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Rows between what is kept and what people read. */
final class Rows {

    private Rows() {}

    /** A version's rule in words. */
    static RuleRow shown(RuleTable table, RuleLine line, Vocabulary words) {
        List<String> cells = new ArrayList<>();
        List<RuleColumn> inputs = table.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            cells.add(CellText.write(line.rule().conditions().get(i), labels(inputs.get(i), words), words.not()));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            cells.add(labels(table.outputs().get(i), words)
                    .apply(line.rule().outputs().get(i)));
        }
        return new RuleRow(cells, line.note());
    }

    /** A version's rule with the values themselves, as a draft begins with it. */
    static RuleRow typed(RuleLine line) {
        List<String> cells = new ArrayList<>();
        line.rule()
                .conditions()
                .forEach(condition -> cells.add(CellText.write(condition, UnaryOperator.identity(), CellText.NOT)));
        cells.addAll(line.rule().outputs());
        return new RuleRow(cells, line.note());
    }

    /** A draft with what is wrong with it. */
    static DraftState state(RuleTable table, RuleDraft draft, Locale locale) {
        Vocabulary words = new Vocabulary(table, locale);
        List<RuleRow> rows = draft.rows();
        RuleCheck.Checked checked = RuleCheck.check(table, words, rows);
        List<RuleRow> shown = rows.stream()
                .map(row -> changed(table, row, words, words::labels, words.not()))
                .toList();
        return new DraftState(draft, shown, checked.faults(), checked.warnings());
    }

    /** The rows with the values in place of their words, where they are understood. */
    static List<RuleRow> plain(RuleTable table, List<RuleRow> rows, Vocabulary words) {
        return rows.stream()
                .map(row -> changed(table, row, words, column -> UnaryOperator.identity(), CellText.NOT))
                .toList();
    }

    private static RuleRow changed(
            RuleTable table,
            RuleRow row,
            Vocabulary words,
            Function<RuleColumn, UnaryOperator<String>> written,
            String not) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            RuleColumn column = table.columns().get(i);
            String cell = row.cells().get(i);
            Optional<String> understood = i < table.inputs().size()
                    ? words.condition(column, cell)
                            .map(condition -> CellText.write(condition, written.apply(column), not))
                    : column.isChoice() ? words.word(column, cell).map(written.apply(column)) : Optional.of(cell);
            cells.add(understood.orElse(cell));
        }
        return new RuleRow(cells, row.note());
    }

    private static UnaryOperator<String> labels(RuleColumn column, Vocabulary words) {
        return column.isChoice() ? words.labels(column) : UnaryOperator.identity();
    }
}
