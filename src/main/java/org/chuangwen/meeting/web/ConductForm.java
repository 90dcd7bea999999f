package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Conduct;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Attendance, recusal, written opinions and the end of the statements, on the page of a meeting. */
@Named
@RequestScoped
public class ConductForm {

    @Inject
    private Conduct conduct;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private MeetingPage page;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private final Map<String, String> said = new HashMap<>();
    private final Map<String, String> persons = new HashMap<>();

    public String come(long personId) {
        return done(
                "meeting.done.attendance",
                () -> conduct.attend(currentActor.get(), page.getNumber(), personId, true, null));
    }

    /** The reason is what was said under the person's id. */
    public String stayAway(long personId) {
        return done(
                "meeting.done.attendance",
                () -> conduct.attend(
                        currentActor.get(), page.getNumber(), personId, false, said.get(String.valueOf(personId))));
    }

    /** The reason is what was said under the item's number. */
    public String recuse(String item) {
        return done(
                "meeting.done.recusal",
                () -> conduct.recuse(currentActor.get(), page.getNumber(), item, person(item), said.get(item)));
    }

    public String dismiss(String item) {
        return done(
                "meeting.done.recusal",
                () -> conduct.dismissRecusal(currentActor.get(), page.getNumber(), item, person(item), said.get(item)));
    }

    public String write(String item) {
        return done(
                "meeting.done.opinion",
                () -> conduct.writeOpinion(currentActor.get(), page.getNumber(), item, said.get("opinion-" + item)));
    }

    public String closeStatements() {
        return done(
                "meeting.done.closed",
                () -> conduct.closeStatements(currentActor.get(), page.getNumber(), said.get("close")));
    }

    private long person(String item) {
        String chosen = persons.get(item);
        return chosen != null && chosen.matches("\\d{1,18}")
                ? Long.parseLong(chosen)
                : currentActor.get().personId();
    }

    private String done(String key, Runnable verb) {
        if (!problems.attempt(verb)) {
            return null;
        }
        notes.done(key);
        return "/meeting.xhtml?number=" + page.getNumber() + "&faces-redirect=true";
    }

    /** What was said, by the number or id it is about. */
    public Map<String, String> getSaid() {
        return said;
    }

    /** Whom it is about, by the item's number. */
    public Map<String, String> getPersons() {
        return persons;
    }
}
