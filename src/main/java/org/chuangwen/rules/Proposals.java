package org.chuangwen.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the rules that are in effect. */
@ApplicationScoped
@Transactional
public class Proposals {

    @Inject
    private RuleTables tables;

    @Inject
    private Versions versions;

    /** The version last asked of each table: what another node puts into effect has another number. */
    private final Map<String, ReadyRules> ready = new ConcurrentHashMap<>();

    /**
     * What the table's first rule that holds proposes.
     *
     * @param facts by the names of the table's inputs: texts or numbers; what is not known is left out
     * @return empty if no rule holds
     */
    public Optional<Proposal> propose(String key, Map<String, Object> facts) {
        int number = versions.current(key);
        return number == 0
                ? Optional.empty()
                : Optional.ofNullable(rules(key, number).propose(facts));
    }

    /** The rules of a version, made ready once. */
    ReadyRules rules(String key, int number) {
        ReadyRules last = ready.get(key);
        if (last == null || last.version() != number) {
            last = new ReadyRules(
                    tables.table(key),
                    number,
                    versions.lines(versions.version(key, number)).stream()
                            .map(RuleLine::rule)
                            .toList());
            ready.put(key, last);
        }
        return last;
    }
}
