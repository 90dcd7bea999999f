package org.chuangwen.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a table. The first rule that holds is the one that counts, so a row that an earlier one covers
 * whole would never be reached; and without a row for everything else there would be cases without a proposal.
 */
final class RuleCheck {

    /** The most rows of a table. */
    static final int MOST_ROWS = 300;

    /** The most characters of a cell or a note. */
    static final int MOST_CHARACTERS = 300;

    private final RuleTable table;
    private final Vocabulary words;
    private final List<CellFault> faults = new ArrayList<>();
    private final List<CellFault> warnings = new ArrayList<>();

    private RuleCheck(RuleTable table, Vocabulary words) {
        this.table = table;
        this.words = words;
    }

    /**
     * What came of reading the rows.
     *
     * @param rules one a row if there are no faults
     * @param faults for which the table cannot take effect
     * @param warnings for which it can
     */
    record Checked(List<Rule> rules, List<CellFault> faults, List<CellFault> warnings) {}

    static Checked check(RuleTable table, Vocabulary words, List<RuleRow> rows) {
        RuleCheck check = new RuleCheck(table, words);
        List<Rule> rules = check.read(rows);
        return new Checked(rules, check.faults, check.warnings);
    }

    private List<Rule> read(List<RuleRow> rows) {
        if (rows.size() > MOST_ROWS) {
            faults.add(new CellFault(-1, null, "rules.tooManyRows", List.of(MOST_ROWS, rows.size())));
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            rules.add(read(at, rows.get(at)));
        }
        if (rules.stream().noneMatch(rule -> rule != null && rule.isCatchAll())) {
            faults.add(new CellFault(-1, null, "rules.noCatchAll", List.of()));
        }
        warnOfUnreachable(rules);
        return faults.isEmpty() ? rules : List.of();
    }

    /** Null if the row has faults. */
    private Rule read(int at, RuleRow row) {
        int before = faults.size();
        if (row.cells().size() != table.columns().size()) {
            faults.add(new CellFault(
                    at,
                    null,
                    "rules.wrongCells",
                    List.of(table.columns().size(), row.cells().size())));
            return null;
        }
        if (row.note().length() > MOST_CHARACTERS) {
            tooLong(at, null, row.note());
        }
        List<Condition> conditions = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            RuleColumn column = table.columns().get(i);
            String cell = row.cells().get(i);
            if (cell.length() > MOST_CHARACTERS) {
                tooLong(at, column.name(), cell);
            } else if (i < table.inputs().size()) {
                conditions.add(condition(at, column, cell));
            } else {
                outputs.add(output(at, column, cell));
            }
        }
        return faults.size() > before ? null : new Rule(conditions, outputs);
    }

    private void tooLong(int at, String column, String text) {
        faults.add(new CellFault(at, column, "problem.tooLong", List.of(MOST_CHARACTERS, text.length())));
    }

    private Condition condition(int at, RuleColumn column, String cell) {
        Optional<Condition> condition = words.condition(column, cell);
        if (condition.isEmpty()) {
            faults.add(
                    column.isChoice()
                            ? new CellFault(at, column.name(), "rules.notWords", List.of())
                            : new CellFault(
                                    at, column.name(), "rules.notNumbers", List.of(column.least(), column.most())));
        }
        return condition.orElse(null);
    }

    private String output(int at, RuleColumn column, String cell) {
        if (cell.isEmpty()) {
            faults.add(new CellFault(at, column.name(), "problem.required", List.of()));
            return null;
        }
        if (column.isChoice()) {
            Optional<String> word = words.word(column, cell);
            if (word.isEmpty()) {
                faults.add(new CellFault(at, column.name(), "rules.unknownWord", List.of()));
            }
            return word.orElse(null);
        }
        if (cell.matches("\\d{1,9}")) {
            int number = Integer.parseInt(cell);
            if (number >= column.least() && number <= column.most()) {
                return String.valueOf(number);
            }
        }
        faults.add(new CellFault(at, column.name(), "problem.outOfRange", List.of(column.least(), column.most())));
        return null;
    }

    private void warnOfUnreachable(List<Rule> rules) {
        for (int at = 1; at < rules.size(); at++) {
            for (int above = 0; above < at && rules.get(at) != null; above++) {
                if (rules.get(above) != null && rules.get(above).covers(rules.get(at))) {
                    warnings.add(new CellFault(at, null, "rules.unreachable", List.of(above + 1)));
                    break;
                }
            }
        }
    }
}
