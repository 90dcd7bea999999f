package org.chuangwen.rules;

import java.util.List;

/**
 * One row that has been understood.
 *
 * @param conditions one an input
 * @param outputs one an output
 */
public record Rule(List<Condition> conditions, List<String> outputs) {

    public Rule {
        conditions = List.copyOf(conditions);
        outputs = List.copyOf(outputs);
    }

    /** Whether it holds of everything. */
    public boolean isCatchAll() {
        return conditions.stream().allMatch(Condition.Any.class::isInstance);
    }

    /** Whether nothing that this rule passes by is left for the other one. */
    boolean covers(Rule other) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).covers(other.conditions.get(i))) {
                return false;
            }
        }
        return true;
    }
}
