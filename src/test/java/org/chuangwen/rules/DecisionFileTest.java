package org.chuangwen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.chuangwen.rules.process.Decision;
import org.chuangwen.rules.process.DecisionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule tables as DMN files. */
class DecisionFileTest {

    private static final List<DecisionFile.Column> INPUTS =
            List.of(new DecisionFile.Column("kind", "类别", true), new DecisionFile.Column("amount", "金额", false));
    private static final List<DecisionFile.Column> OUTPUTS =
            List.of(new DecisionFile.Column("unit", "单位", true), new DecisionFile.Column("days", "期限", false));
    private static final List<RuleLine> LINES = List.of(
            line("两个词", new Condition.Among(List.of("垃圾", "带\"引号\"和\\")), Condition.ANY, "u1", "5"),
            line("", new Condition.NoneOf(List.of("飞线")), range(null, "5000", false), "u2", "1"),
            line("区间 <&>", Condition.ANY, range("5000", "20000", true), "u2", "3"),
            line("", Condition.ANY, range("20000.01", null, true), "u1", "7"),
            line("", Condition.ANY, Condition.ANY, "u2", "9"));

    @Test
    void shouldReadWhatItWrote() {
        String file = DecisionFile.write("rules", "规则", INPUTS, OUTPUTS, LINES);

        assertThat(DecisionFile.read(stream(file), List.of("kind", "amount"), List.of("unit", "days")))
                .isEqualTo(LINES);
    }

    @Test
    void shouldBeValidAndDrawn() {
        String file = DecisionFile.write("rules", "规则", INPUTS, OUTPUTS, LINES);

        Dmn.validateModel(Dmn.readModelFromStream(stream(file)));
        assertThat(file).contains("dmnElementRef=\"rules\"").contains("hitPolicy=\"FIRST\"");
    }

    /** Whoever takes the file to another engine gets the same answers. */
    @Test
    void shouldMeanTheSameToAnyEngine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setEnableFeelLegacyBehavior(true);
        DmnEngine engine = configuration.buildEngine();
        Decision ours = new Decision(2, LINES.stream().map(RuleLine::rule).toList());
        String file = DecisionFile.write("rules", "规则", INPUTS, OUTPUTS, LINES);
        DmnDecision theirs = engine.parseDecision("rules", stream(file));
        for (String kind : Arrays.asList("垃圾", "飞线", "别的", null)) {
            for (Double amount : Arrays.asList(0.0, 4999.99, 5000.0, 20000.0, 20000.01, 1e9)) {
                Map<String, Object> facts = new HashMap<>();
                facts.put("kind", kind);
                facts.put("amount", amount);
                List<String> answer = engine.evaluateDecision(theirs, facts).getSingleResult().values().stream()
                        .map(String::valueOf)
                        .toList();
                List<Object> inputs = new ArrayList<>(Arrays.asList(kind, amount));

                assertThat(LINES.get(ours.firstOf(inputs).orElseThrow()).rule().outputs())
                        .as("%s", facts)
                        .isEqualTo(answer);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bpmn/responsible-unit.dmn,category;subcategory;community;grid;severity,unitCode",
        "src/main/resources/demo/responsible-unit.dmn,category;subcategory;community;grid;severity,unitCode",
        "bpmn/time-limit.dmn,category;subcategory;severity;source;month,limitAmount;limitUnit"
    })
    void shouldBringAlongRulesForEveryCase(String path, String inputs, String outputs) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            List<RuleLine> lines = DecisionFile.read(file, List.of(inputs.split(";")), List.of(outputs.split(";")));

            assertThat(lines)
                    .last()
                    .satisfies(last -> assertThat(last.rule().isCatchAll()).isTrue());
            for (int above = 0; above < lines.size(); above++) {
                for (int below = above + 1; below < lines.size(); below++) {
                    assertThat(lines.get(above).rule().covers(lines.get(below).rule()))
                            .as("row %s hides row %s", above + 1, below + 1)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void shouldNameNoUnitWhenTheHouseIsNoDemo() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("bpmn", "responsible-unit.dmn"))) {
            assertThat(DecisionFile.read(
                            file,
                            List.of("category", "subcategory", "community", "grid", "severity"),
                            List.of("unitCode")))
                    .allSatisfy(line -> assertThat(line.rule().outputs().get(0)).startsWith("@"));
        }
    }

    @Test
    void shouldRefuseFilesOfAnotherTable() {
        String file = DecisionFile.write("rules", "规则", INPUTS, OUTPUTS, LINES);

        assertThatThrownBy(() -> DecisionFile.read(stream(file), List.of("kind"), List.of("unit", "days")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount");
        assertThatThrownBy(() -> DecisionFile.read(
                        stream(file.replace("\"FIRST\"", "\"UNIQUE\"")),
                        List.of("kind", "amount"),
                        List.of("unit", "days")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RuleLine line(String note, Condition kind, Condition amount, String unit, String days) {
        return new RuleLine(new Rule(List.of(kind, amount), List.of(unit, days)), note);
    }

    private static Condition range(String low, String high, boolean with) {
        return new Condition.Within(List.of(new Condition.Range(
                low == null ? null : new BigDecimal(low),
                with && low != null,
                high == null ? null : new BigDecimal(high),
                with && high != null)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
