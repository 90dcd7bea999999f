package org.chuangwen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chuangwen.rules.process.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed into a cell, nothing of it is ever carried out. */
class HostileCellsTest {

    private static final FakeTable TABLE = new FakeTable();
    private static final String DONE = "chuangwen.hostile.cell";
    private static final String CALL = "java.lang.System.setProperty('" + DONE + "','x')";

    static Stream<String> texts() {
        return Stream.of(
                "${" + CALL + "}",
                "#{" + CALL + "}",
                "${''.getClass().forName('java.lang.System').getMethods()[0].invoke(null)}",
                "\"R\") || \"\".getClass().forName(\"java.lang.Runtime\") != null || not(\"R\"",
                "R\", ${" + CALL + "}, \"W",
                "\"R\",\"${" + CALL + "}\"",
                "not(${" + CALL + "})",
                "not R} ${" + CALL + "}",
                "< ${" + CALL + "}",
                "[1..${" + CALL + "}]",
                "6 or " + CALL,
                "if true then " + CALL + " else 1",
                "function() external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
                "for i in 1..9999999999 return i",
                "month > 3",
                "kind",
                "date and time(\"2026-01-01T00:00:00\")",
                "javascript:" + CALL,
                "=cmd|' /C calc'!A0",
                "]]><text>1</text>",
                "&lt;script&gt;",
                "\u0000",
                "-\n${" + CALL + "}",
                "1..2..3",
                "(".repeat(250),
                "not ".repeat(60),
                "R,".repeat(100));
    }

    @BeforeEach
    void forget() {
        System.clearProperty(DONE);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldRefuseWhatIsNoLiteral(String hostile) {
        for (int column = 0; column < TABLE.columns().size(); column++) {
            List<String> cells = new ArrayList<>(List.of("-", "-", "-", "u1", "5"));
            cells.set(column, hostile);
            RuleRow row = new RuleRow(cells, hostile);
            assertThat(RuleCheck.check(
                                    TABLE,
                                    new Vocabulary(TABLE, Locale.SIMPLIFIED_CHINESE),
                                    List.of(row, new RuleRow(List.of("-", "-", "-", "u1", "5"), null)))
                            .faults())
                    .as("column %s", column)
                    .isNotEmpty();
        }
        assertThat(System.getProperty(DONE)).isNull();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldTakeAWordForAWordHoweverItLooks(String hostile) {
        List<String> words = List.of(hostile);
        Decision decision = new Decision(
                2,
                List.of(
                        new Rule(List.of(new Condition.Among(words), new Condition.NoneOf(words)), words),
                        new Rule(List.of(new Condition.Among(words), Condition.ANY), words)));

        assertThat(decision.firstOf(List.of(hostile, "other"))).isEqualTo(OptionalInt.of(0));
        assertThat(decision.firstOf(List.of(hostile, hostile))).isEqualTo(OptionalInt.of(1));
        assertThat(decision.firstOf(List.of("other", hostile))).isEmpty();
        assertThat(System.getProperty(DONE)).isNull();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldRefuseFilesThatHoldMoreThanLiterals(String hostile) {
        if (hostile.equals("\"R\",\"${" + CALL + "}\"")) {
            // Two words, one of which looks like an expression: words they stay.
            assertThat(Literals.condition(hostile)).isEqualTo(new Condition.Among(List.of("R", "${" + CALL + "}")));
        } else {
            assertThatThrownBy(() -> Literals.condition(hostile)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Literals.value(hostile)).isInstanceOf(IllegalArgumentException.class);
        assertThat(System.getProperty(DONE)).isNull();
    }

    /** Asking costs next to nothing: far more rules than any city has, asked more often than any day has cases. */
    @Test
    void shouldAnswerQuicklyWhenTheTableIsFull() {
        List<Rule> rules = new ArrayList<>(IntStream.range(0, RuleCheck.MOST_ROWS - 1)
                .mapToObj(i -> new Rule(List.of(new Condition.Among(List.of("word" + i)), Condition.ANY), List.of()))
                .toList());
        rules.add(new Rule(Collections.nCopies(2, Condition.ANY), List.of()));
        Decision decision = new Decision(2, rules);
        List<Object> facts = List.of("unknown", 5);
        IntStream.range(0, 200).forEach(i -> decision.firstOf(facts));

        long begin = System.nanoTime();
        IntStream.range(0, 200).forEach(i -> decision.firstOf(facts));

        assertThat((System.nanoTime() - begin) / 200 / 1_000)
                .as("microseconds a proposal")
                .isLessThan(20_000);
    }
}
