package org.chuangwen.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
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
