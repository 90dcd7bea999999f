package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.chuangwen.journal.EntryTeller;
import org.chuangwen.journal.FactWords;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Language;

/** What an entry of the journal says to a reader; each room tells of its own. */
@Named
@RequestScoped
public class JournalWords {

    @Inject
    private Instance<EntryTeller> tellers;

    @Inject
    private ActionNames actionNames;

    @Inject
    private Language language;

    /** Whether the subject is a case, whose states have names. */
    public boolean isCase(JournalEntry entry) {
        return entry.subject().startsWith("AJ-");
    }

    /** The address of the page of what it happened to, from the application's root; null if it has none. */
    public String page(JournalEntry entry) {
        return teller(entry).map(teller -> teller.page(entry)).orElse(null);
    }

    /** What was set or counted, in words; empty if nothing. */
    public String told(JournalEntry entry) {
        return teller(entry)
                .map(teller -> teller.told(entry))
                .orElseGet(() -> actionNames
                        .room(entry.action())
                        .map(room -> FactWords.told(language.locale(), room, entry.facts()))
                        .orElse(""));
    }

    private Optional<EntryTeller> teller(JournalEntry entry) {
        return tellers.stream().filter(teller -> teller.tells(entry)).findFirst();
    }
}
