package org.chuangwen.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which words rules hang on: whoever owns a word asks before it is changed. */
@ApplicationScoped
@Transactional
public class RuleWordsInUse {

    @Inject
    private RuleTables tables;

    @Inject
    private Versions versions;

    /**
     * The words that the rules in effect, and those of a draft, ask for in a column.
     *
     * @param column one of the table's inputs
     * @throws org.chuangwen.problem.NotFound if there is no such table
     */
    public Set<String> of(String key, String column) {
        RuleTable table = tables.table(key);
        List<RuleColumn> inputs = table.inputs();
        int at = inputs.stream().map(RuleColumn::name).toList().indexOf(column);
        Set<String> words = new HashSet<>();
        int current = versions.current(key);
        if (current > 0) {
            versions.lines(versions.version(key, current))
                    .forEach(line -> wordsOf(line.rule().conditions().get(at)).forEach(words::add));
        }
        Vocabulary vocabulary = new Vocabulary(table, Locale.SIMPLIFIED_CHINESE);
        versions.draft(key).stream()
                .flatMap(draft -> draft.rows().stream())
                .filter(row -> at < row.cells().size())
                .map(row -> vocabulary.condition(inputs.get(at), row.cells().get(at)))
                .flatMap(Optional::stream)
                .forEach(condition -> wordsOf(condition).forEach(words::add));
        return words;
    }

    private static Stream<String> wordsOf(Condition condition) {
        if (condition instanceof Condition.Among among) {
            return among.values().stream();
        }
        return condition instanceof Condition.NoneOf none ? none.values().stream() : Stream.empty();
    }
}
