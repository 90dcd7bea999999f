package org.chuangwen.rules.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.chuangwen.rules.Condition;
import org.chuangwen.rules.Literals;
import org.chuangwen.rules.Rule;

/**
 * A table's rules, made ready for the DMN engine once and asked any number of times, by any number of threads.
 *
 * <p>The engine evaluates expressions, and what people write into a table must never be one. So nothing that was
 * written reaches it: each word becomes a number that stands for it, a condition is a list of such numbers or a
 * comparison that is put together here, and what comes out is the position of the rule that holds.
 */
public final class Decision {

    private static final String KEY = "decision";
    private static final String ROW = "row";
    private static final DmnEngine ENGINE = engine();

    private final Map<String, Integer> words = new HashMap<>();
    private final int inputs;
    private final DmnDecision parsed;

    /**
     * @param inputs how many conditions each rule has
     * @param rules in the order in which they are looked at
     */
    public Decision(int inputs, List<Rule> rules) {
        this.inputs = inputs;
        DmnModelInstance model = DmnModels.empty(KEY, KEY);
        DecisionTable table = DmnModels.table(model, KEY);
        table.setHitPolicy(HitPolicy.FIRST);
        for (int i = 0; i < inputs; i++) {
            addInput(model, table, i);
        }
        Output output = DmnModels.add(model, table, Output.class, "out");
        output.setName(ROW);
        output.setTypeRef("integer");
        for (int row = 0; row < rules.size(); row++) {
            addRule(model, table, row, rules.get(row));
        }
        parsed = ENGINE.parseDecision(KEY, model);
    }

    /** Without scripts, and without a way to the application's beans. */
    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setEnableFeelLegacyBehavior(true);
        configuration.setScriptEngineResolver(language -> {
            throw new UnsupportedOperationException("Scripts are off");
        });
        return configuration.buildEngine();
    }

    private static void addInput(DmnModelInstance model, DecisionTable table, int at) {
        Input input = DmnModels.add(model, table, Input.class, "in" + at);
        InputExpression expression = DmnModels.add(model, input, InputExpression.class, "expression" + at);
        expression.setTypeRef("double");
        expression.setText(DmnModels.text(model, variable(at)));
    }

    private void addRule(DmnModelInstance model, DecisionTable table, int row, Rule rule) {
        org.camunda.bpm.model.dmn.instance.Rule added =
                DmnModels.add(model, table, org.camunda.bpm.model.dmn.instance.Rule.class, "rule" + row);
        for (int i = 0; i < inputs; i++) {
            InputEntry entry = DmnModels.add(model, added, InputEntry.class, "if" + row + "_" + i);
            entry.setText(DmnModels.text(model, test(rule.conditions().get(i))));
        }
        OutputEntry then = DmnModels.add(model, added, OutputEntry.class, "then" + row);
        then.setText(DmnModels.text(model, String.valueOf(row)));
    }

    private String test(Condition condition) {
        if (condition instanceof Condition.Among among) {
            return numbers(among.values());
        }
        if (condition instanceof Condition.NoneOf none) {
            return "not(" + numbers(none.values()) + ")";
        }
        return Literals.write(condition);
    }

    private String numbers(List<String> values) {
        return values.stream()
                .map(value -> String.valueOf(words.computeIfAbsent(value, word -> words.size() + 1)))
                .collect(Collectors.joining(","));
    }

    private static String variable(int at) {
        return "value" + at;
    }

    /**
     * The first rule that holds.
     *
     * @param facts one an input: a text, a number, or null if it is not known
     */
    public OptionalInt firstOf(List<Object> facts) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < inputs; i++) {
            Object fact = facts.get(i);
            variables.put(variable(i), fact instanceof Number number ? number.doubleValue() : number(fact));
        }
        DmnDecisionResult result = ENGINE.evaluateDecision(parsed, variables);
        return result.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(((Number) result.getSingleResult().getEntry(ROW)).intValue());
    }

    /** A word that no rule names is 0, and none of the words that a rule excludes. */
    private Double number(Object word) {
        return word == null ? null : words.getOrDefault(word.toString(), 0).doubleValue();
    }
}
