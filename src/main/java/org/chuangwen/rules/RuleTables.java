package org.chuangwen.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.chuangwen.problem.NotFound;

/** The tables that the features have brought along. */
@ApplicationScoped
public class RuleTables {

    @Inject
    @Any
    private Instance<RuleTable> tables;

    /** All of them, by their keys. */
    public List<RuleTable> all() {
        return tables.stream().sorted(Comparator.comparing(RuleTable::key)).toList();
    }

    /** @throws NotFound if there is no such table */
    public RuleTable table(String key) {
        return tables.stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
