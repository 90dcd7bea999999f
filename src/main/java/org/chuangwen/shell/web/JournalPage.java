package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.journal.EntryTeller;
import org.chuangwen.journal.FactWords;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Language;
import org.chuangwen.shell.JournalSearch;

/** 操作记录: who did what and when, across all cases: {@code /journal.xhtml?person=&action=&from=&to=&after=}. */
@Named
@RequestScoped
public class JournalPage {

    private static final int ROWS = 50;

    @Inject
    private Journal journal;

    @Inject
    private JournalSearch search;

    @Inject
    private Instance<EntryTeller> tellers;

    @Inject
    private ActionNames actionNames;

    @Inject
    private Language language;

    @Inject
    private CurrentActor currentActor;

    private final Map<String, String> query = new LinkedHashMap<>();
    private List<JournalEntry> rows = List.of();
    private String next;

    /** Reads one page. A value that cannot be meant narrows nothing; a person nobody knows has done nothing. */
    public void init() {
        rows = journal.page(
                currentActor.get(),
                search.filter(query.get("person"), query.get("action"), query.get("from"), query.get("to")),
                Journal.Position.parse(query.get("after")),
                ROWS + 1);
        if (rows.size() > ROWS) {
            rows = rows.subList(0, ROWS);
            JournalEntry last = rows.get(ROWS - 1);
            next = new Journal.Position(last.occurredAt(), last.id()).toString();
        }
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return List.of("person", "action", "from", "to").stream()
                .anyMatch(name -> query.get(name) != null && !query.get(name).isBlank());
    }

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

    public List<JournalEntry> getRows() {
        return rows;
    }

    /** Where the next page begins, null if there is none. */
    public String getNext() {
        return next;
    }

    /** What stands in the address, by its parameters' names. */
    public Map<String, String> getQuery() {
        return query;
    }
}
