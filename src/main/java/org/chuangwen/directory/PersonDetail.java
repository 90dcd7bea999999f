package org.chuangwen.directory;

import java.util.List;
import org.chuangwen.journal.JournalEntry;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Person;

/**
 * A person with what belongs to them.
 *
 * @param posts as they are written down
 * @param grids which they lead or walk
 */
public record PersonDetail(Person person, List<PersonForm.Post> posts, List<Grid> grids, List<JournalEntry> journal) {

    public PersonForm form() {
        return new PersonForm(person.username(), person.name(), person.phone(), posts);
    }
}
