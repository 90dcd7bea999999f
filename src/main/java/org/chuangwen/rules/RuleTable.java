package org.chuangwen.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chuangwen.identity.Actor;

/**
 * A table of rules that a feature brings along: one bean a table. The first version stands in {@code bpmn/<key>.dmn};
 * later ones are made on screen.
 */
public interface RuleTable {

    /** The table's name in addresses, in the journal and in the DMN file, for example {@code time-limit}. */
    String key();

    /** The message key of its title. */
    String title();

    /** What the rules look at, in the order of the columns. */
    List<RuleColumn> inputs();

    /** What the rules propose, in the order of the columns. */
    List<RuleColumn> outputs();

    /** The words that a column may hold now. */
    List<Choice> choices(String column, Locale locale);

    /**
     * What was decided lately, the latest first.
     *
     * @param actor who tries a draft out; sees no more than they may
     */
    List<PastCase> pastCases(Actor actor, Locale locale, int most);

    /** All columns, inputs first. */
    default List<RuleColumn> columns() {
        return Stream.concat(inputs().stream(), outputs().stream()).toList();
    }
}
