package org.chuangwen.meeting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chuangwen.journal.EntryTeller;
import org.chuangwen.journal.FactWords;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.language.Language;

/** Tells of meetings, agenda items, and the party groups with their rules. */
@ApplicationScoped
public class MeetingTeller implements EntryTeller {

    private static final String MEETINGS_AND_ITEMS = "(HY|YT)-.*";
    private static final String GROUPS = "DZ-.*";

    @Inject
    private Language language;

    @Override
    public boolean tells(JournalEntry entry) {
        return entry.subject().matches(MEETINGS_AND_ITEMS) || entry.subject().matches(GROUPS);
    }

    @Override
    public String page(JournalEntry entry) {
        return entry.subject().matches(GROUPS) ? "/party-group.xhtml" : "/meeting.xhtml?number=" + entry.subject();
    }

    @Override
    public String told(JournalEntry entry) {
        return FactWords.told(language.locale(), "meeting", entry.facts());
    }
}
