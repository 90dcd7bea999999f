package org.chuangwen.directory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chuangwen.journal.EntryTeller;
import org.chuangwen.journal.FactWords;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Language;

/** Tells of units, grids and people. */
@ApplicationScoped
public class DirectoryTeller implements EntryTeller {

    private static final String SUBJECTS = "(unit|grid|person):\\d+";

    @Inject
    private DirectoryFacts facts;

    @Inject
    private Language language;

    @Override
    public boolean tells(JournalEntry entry) {
        return entry.subject().matches(SUBJECTS);
    }

    /** The record keeps the id, the pages go by codes that may have changed since. */
    @Override
    public String page(JournalEntry entry) {
        return null;
    }

    @Override
    public String told(JournalEntry entry) {
        Map<String, String> words = new LinkedHashMap<>();
        entry.facts().forEach((name, value) -> words.put(name, facts.text(name, value)));
        return FactWords.told(language.locale(), "directory", words);
    }
}
