package org.chuangwen.meeting.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Does something on the page of a meeting and shows the meeting anew. */
@Dependent
public class MeetingVerb {

    @Inject
    private MeetingPage page;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    /**
     * @param key of what is said when it is done
     * @return where to go on; null to stay if it was refused
     */
    String attempt(String key, Runnable verb) {
        if (!problems.attempt(verb)) {
            return null;
        }
        notes.done(key);
        return "/meeting.xhtml?number=" + page.getNumber() + "&faces-redirect=true";
    }

    /** @throws InvalidInput naming {@code person} if nobody is chosen */
    static long chosen(String person) {
        if (person == null || !person.matches("\\d{1,18}")) {
            throw InvalidInput.of("person", "problem.required");
        }
        return Long.parseLong(person);
    }
}
