package org.chuangwen.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chuangwen.language.Messages;

/** The words of a table's columns, asked for once; understood in both languages whichever is spoken. */
final class Vocabulary {

    private final RuleTable table;
    private final Locale locale;
    private final Map<String, List<Choice>> choices = new HashMap<>();

    Vocabulary(RuleTable table, Locale locale) {
        this.table = table;
        this.locale = locale;
    }

    /** Words in the reader's language first, then in the other: only the first of a value is shown. */
    private List<Choice> of(String column) {
        Locale other = locale.getLanguage().equals("en") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return choices.computeIfAbsent(
                column,
                name -> Stream.concat(table.choices(name, locale).stream(), table.choices(name, other).stream())
                        .distinct()
                        .toList());
    }

    Optional<Condition> condition(RuleColumn column, String text) {
        return CellText.condition(column, text, column.isChoice() ? of(column.name()) : List.of());
    }

    Optional<String> word(RuleColumn column, String text) {
        return CellText.word(text, of(column.name()));
    }

    /** How a list of exceptions begins. */
    String not() {
        return Messages.text(locale, "rules.notWord");
    }

    /** Words for the values of a column; a value that is no choice any more stands for itself. */
    UnaryOperator<String> labels(RuleColumn column) {
        return value -> of(column.name()).stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse(value);
    }
}
