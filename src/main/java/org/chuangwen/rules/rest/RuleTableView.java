package org.chuangwen.rules.rest;

import java.util.List;
import java.util.Locale;
import org.chuangwen.language.Messages;
import org.chuangwen.rules.Choice;
import org.chuangwen.rules.RuleColumn;
import org.chuangwen.rules.RuleTable;

/**
 * A rule table as the API shows it.
 *
 * @param version the number of the version in effect
 */
public record RuleTableView(String key, String title, int version, List<ColumnView> inputs, List<ColumnView> outputs) {

    /**
     * A column.
     *
     * @param choices what it may hold; null for numbers
     * @param least the smallest number, null for choices
     * @param most the largest number, null for choices
     */
    public record ColumnView(
            String name, String label, RuleColumn.Kind kind, List<Choice> choices, Integer least, Integer most) {}

    static RuleTableView of(RuleTable table, int version, Locale locale) {
        return new RuleTableView(
                table.key(),
                Messages.text(locale, table.title()),
                version,
                columns(table, table.inputs(), locale),
                columns(table, table.outputs(), locale));
    }

    private static List<ColumnView> columns(RuleTable table, List<RuleColumn> columns, Locale locale) {
        return columns.stream()
                .map(column -> new ColumnView(
                        column.name(),
                        Messages.text(locale, column.label()),
                        column.kind(),
                        column.isChoice() ? table.choices(column.name(), locale) : null,
                        column.isChoice() ? null : (Integer) column.least(),
                        column.isChoice() ? null : (Integer) column.most()))
                .toList();
    }
}
