package org.chuangwen.rules.process;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.chuangwen.rules.Condition;
import org.chuangwen.rules.Literals;
import org.chuangwen.rules.Rule;
import org.chuangwen.rules.RuleLine;

/** A rule table as a {@code .dmn} file that any modeler opens. Literals, comparisons and ranges are all it may hold. */
public final class DecisionFile {

    private static final String DMNDI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String DC = "http://www.omg.org/spec/DMN/20180521/DC/";

    private DecisionFile() {}

    /**
     * A column of the file.
     *
     * @param title its heading
     * @param words whether it holds words; numbers otherwise
     */
    public record Column(String name, String title, boolean words) {}

    /**
     * Reads the file's only table.
     *
     * @throws IllegalArgumentException if it is not a table of literals with hit policy FIRST and these columns
     */
    public static List<RuleLine> read(InputStream file, List<String> inputs, List<String> outputs) {
        DmnModelInstance model = Dmn.readModelFromStream(file);
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        List<String> expressions = table.getInputs().stream()
                .map(input ->
                        input.getInputExpression().getText().getTextContent().strip())
                .toList();
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        if (table.getHitPolicy() != HitPolicy.FIRST || !expressions.equals(inputs) || !names.equals(outputs)) {
            throw new IllegalArgumentException("Expected FIRST " + inputs + " " + outputs + " and found "
                    + table.getHitPolicy() + " " + expressions + " " + names);
        }
        List<RuleLine> lines = new ArrayList<>();
        for (org.camunda.bpm.model.dmn.instance.Rule rule : table.getRules()) {
            List<Condition> conditions = rule.getInputEntries().stream()
                    .map(entry ->
                            Literals.condition(entry.getText().getTextContent().strip()))
                    .toList();
            List<String> proposed = rule.getOutputEntries().stream()
                    .map(entry ->
                            Literals.value(entry.getText().getTextContent().strip()))
                    .toList();
            Description note = rule.getDescription();
            lines.add(new RuleLine(
                    new Rule(conditions, proposed),
                    note == null ? "" : note.getTextContent().strip()));
        }
        return lines;
    }

    /** The table as the text of a DMN 1.3 file. */
    public static String write(
            String key, String title, List<Column> inputs, List<Column> outputs, List<RuleLine> lines) {
        DmnModelInstance model = DmnModels.empty(key, title);
        DecisionTable table = DmnModels.table(model, key);
        table.setHitPolicy(HitPolicy.FIRST);
        inputs.forEach(column -> addInput(model, table, column));
        outputs.forEach(column -> addOutput(model, table, column));
        for (int row = 0; row < lines.size(); row++) {
            addLine(model, table, row + 1, lines.get(row), outputs);
        }
        draw(model, key);
        return Dmn.convertToString(model);
    }

    private static void addInput(DmnModelInstance model, DecisionTable table, Column column) {
        Input input = DmnModels.add(model, table, Input.class, "input_" + column.name());
        input.setLabel(column.title());
        InputExpression expression = DmnModels.add(model, input, InputExpression.class, "expression_" + column.name());
        expression.setTypeRef(type(column));
        expression.setText(DmnModels.text(model, column.name()));
    }

    private static void addOutput(DmnModelInstance model, DecisionTable table, Column column) {
        Output output = DmnModels.add(model, table, Output.class, "output_" + column.name());
        output.setLabel(column.title());
        output.setName(column.name());
        output.setTypeRef(type(column));
    }

    private static String type(Column column) {
        return column.words() ? "string" : "number";
    }

    private static void addLine(
            DmnModelInstance model, DecisionTable table, int number, RuleLine line, List<Column> outputs) {
        org.camunda.bpm.model.dmn.instance.Rule rule =
                DmnModels.add(model, table, org.camunda.bpm.model.dmn.instance.Rule.class, "rule_" + number);
        if (!line.note().isEmpty()) {
            Description description = model.newInstance(Description.class);
            description.setTextContent(line.note());
            rule.setDescription(description);
        }
        int at = 0;
        for (Condition condition : line.rule().conditions()) {
            InputEntry entry = DmnModels.add(model, rule, InputEntry.class, "if_" + number + "_" + ++at);
            entry.setText(DmnModels.text(model, Literals.write(condition)));
        }
        for (int i = 0; i < outputs.size(); i++) {
            String value = line.rule().outputs().get(i);
            OutputEntry entry = DmnModels.add(model, rule, OutputEntry.class, "then_" + number + "_" + (i + 1));
            entry.setText(DmnModels.text(model, outputs.get(i).words() ? Literals.quoted(value) : value));
        }
    }

    /** Where the decision stands in the diagram; the model's library knows no diagrams. */
    private static void draw(DmnModelInstance model, String key) {
        DomElement definitions = model.getDefinitions().getDomElement();
        DomElement diagrams = child(definitions, DMNDI, "DMNDI");
        DomElement diagram = child(diagrams, DMNDI, "DMNDiagram");
        diagram.setAttribute("id", "diagram_" + key);
        DomElement shape = child(diagram, DMNDI, "DMNShape");
        shape.setAttribute("id", "shape_" + key);
        shape.setAttribute("dmnElementRef", key);
        DomElement bounds = child(shape, DC, "Bounds");
        bounds.setAttribute("x", "160");
        bounds.setAttribute("y", "100");
        bounds.setAttribute("width", "180");
        bounds.setAttribute("height", "80");
    }

    private static DomElement child(DomElement parent, String namespace, String name) {
        DomElement element = parent.getDocument().createElement(namespace, name);
        parent.appendChild(element);
        return element;
    }
}
