package org.chuangwen.journal;

/** Tells a reader of the whole record what the entries of one feature set, and where their subjects are looked at. */
public interface EntryTeller {

    /** Whether the entry is of this feature. */
    boolean tells(JournalEntry entry);

    /** The address of the subject's page from the application's root, null if it has none. */
    String page(JournalEntry entry);

    /** What the entry set or counted, in words of the reader's language; empty if nothing. */
    String told(JournalEntry entry);
}
