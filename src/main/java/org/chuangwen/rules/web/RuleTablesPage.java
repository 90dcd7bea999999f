package org.chuangwen.rules.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.rules.DraftState;
import org.chuangwen.rules.RuleBook;
import org.chuangwen.rules.RuleTable;
import org.chuangwen.rules.RuleVersion;

/** All rule tables: {@code /rules.xhtml}. */
@Named
@RequestScoped
public class RuleTablesPage {

    @Inject
    private RuleBook book;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Language language;

    private List<Entry> entries;

    /**
     * A table in the list.
     *
     * @param draft null if nobody is changing it
     * @param outdated the rows that name what is no more, empty if none does
     */
    public record Entry(RuleTable table, RuleVersion version, DraftState draft, String outdated) {}

    /** @throws org.chuangwen.problem.NotAllowed if rules are none of my business */
    public void init() {
        getEntries();
    }

    public List<Entry> getEntries() {
        if (entries == null) {
            Map<String, String> outdated = book.outdated(currentActor.get()).stream()
                    .collect(Collectors.toMap(
                            one -> one.table().key(),
                            one -> one.rows().stream().map(String::valueOf).collect(Collectors.joining(", "))));
            entries = book.tables(currentActor.get()).stream()
                    .map(table -> new Entry(
                            table,
                            book.versions(currentActor.get(), table.key(), null).get(0),
                            book.draft(currentActor.get(), table.key(), language.locale())
                                    .orElse(null),
                            outdated.getOrDefault(table.key(), "")))
                    .toList();
        }
        return entries;
    }
}
