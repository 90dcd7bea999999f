package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Conduct;
import org.chuangwen.problem.Ids;
import org.chuangwen.problem.InvalidInput;
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

    private String person;
    private String reason;
    private String opinion;

    /** @param personId the row's */
    public String come(String personId) {
        return done(
                "meeting.done.attendance",
                () -> conduct.attend(currentActor.get(), page.getNumber(), Ids.number(personId), true, null));
    }

    /**
     * @param personId the row's
     * @param why null for no reason
     */
    public String stayAway(String personId, String why) {
        return done(
                "meeting.done.attendance",
                () -> conduct.attend(currentActor.get(), page.getNumber(), Ids.number(personId), false, why));
    }

    public String recuse() {
        return done(
                "meeting.done.recusal",
                () -> conduct.recuse(currentActor.get(), page.getNumber(), page.getItem(), whose(), reason));
    }

    public String dismiss() {
        return done(
                "meeting.done.recusal",
                () -> conduct.dismissRecusal(currentActor.get(), page.getNumber(), page.getItem(), whose(), reason));
    }

    public String write() {
        return done(
                "meeting.done.opinion",
                () -> conduct.writeOpinion(currentActor.get(), page.getNumber(), page.getItem(), opinion));
    }

    public String closeStatements() {
        return done("meeting.done.closed", () -> conduct.closeStatements(currentActor.get(), page.getNumber(), reason));
    }

    /** The one who presides says whose recusal it is; others say their own. */
    private long whose() {
        if (!page.getView().presides()) {
            return currentActor.get().personId();
        }
        if (person == null || !person.matches("\\d{1,18}")) {
            throw InvalidInput.of("person", "problem.required");
        }
        return Long.parseLong(person);
    }

    private String done(String key, Runnable verb) {
        if (!problems.attempt(verb)) {
            return null;
        }
        notes.done(key);
        return "/meeting.xhtml?number=" + page.getNumber() + "&faces-redirect=true";
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }
}
