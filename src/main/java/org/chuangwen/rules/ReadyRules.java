package org.chuangwen.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.chuangwen.rules.process.Decision;

/** The rules of one version or draft, ready to be asked. */
final class ReadyRules {

    private final RuleTable table;
    private final int version;
    private final List<Rule> rules;
    private final Decision decision;

    /** @param version 0 for a draft */
    ReadyRules(RuleTable table, int version, List<Rule> rules) {
        this.table = table;
        this.version = version;
        this.rules = rules;
        this.decision = new Decision(table.inputs().size(), rules);
    }

    int version() {
        return version;
    }

    /** @return null if no rule holds */
    Proposal propose(Map<String, Object> facts) {
        List<Object> inputs = new ArrayList<>();
        table.inputs().forEach(input -> inputs.add(facts.get(input.name())));
        OptionalInt row = decision.firstOf(inputs);
        if (row.isEmpty()) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        List<String> outputs = rules.get(row.getAsInt()).outputs();
        for (int i = 0; i < outputs.size(); i++) {
            values.put(table.outputs().get(i).name(), outputs.get(i));
        }
        return new Proposal(table.key(), version, row.getAsInt() + 1, values);
    }
}
