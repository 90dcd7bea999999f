package org.chuangwen.directory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.journal.Journal;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/** Writes down each change of the organisation; a subject is {@code unit:17}, {@code grid:5} or {@code person:9}. */
@Dependent
class DirectoryJournal {

    @Inject
    private Journal journal;

    @Inject
    private CityClock clock;

    static String subjectOf(Unit unit) {
        return "unit:" + unit.id();
    }

    static String subjectOf(Grid grid) {
        return "grid:" + grid.id();
    }

    static String subjectOf(Person person) {
        return "person:" + person.id();
    }

    /** An entry to be given its facts and added. */
    JournalEntry entry(Actor by, String subject, String action) {
        return new JournalEntry(subject, action, clock.now()).by(by, Role.ADMINISTRATOR);
    }

    void add(JournalEntry entry) {
        journal.add(entry);
    }

    /** What it was and what it is now, if it differs. */
    static JournalEntry changed(JournalEntry entry, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            entry.fact(name + "Before", before).fact(name, after);
        }
        return entry;
    }
}
