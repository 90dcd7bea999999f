package org.chuangwen.rules.process;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.Text;

/** Puts DMN models together. */
final class DmnModels {

    private static final String NAMESPACE = "https://chuangwen.org/rules";

    private DmnModels() {}

    /** A model of one decision, still without its table. */
    static DmnModelInstance empty(String key, String name) {
        DmnModelInstance model = Dmn.createEmptyModel();
        Definitions definitions = model.newInstance(Definitions.class);
        definitions.setId("definitions_" + key);
        definitions.setName(name);
        definitions.setNamespace(NAMESPACE);
        model.setDefinitions(definitions);
        add(model, definitions, Decision.class, key).setName(name);
        return model;
    }

    /** The table of the model's decision, newly made. */
    static DecisionTable table(DmnModelInstance model, String key) {
        return add(model, model.getModelElementById(key), DecisionTable.class, "table_" + key);
    }

    static <T extends DmnElement> T add(
            DmnModelInstance model, DmnModelElementInstance parent, Class<T> type, String id) {
        T element = model.newInstance(type, id);
        parent.addChildElement(element);
        return element;
    }

    static Text text(DmnModelInstance model, String content) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }
}
