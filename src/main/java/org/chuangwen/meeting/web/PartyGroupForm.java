package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Members;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Terms of office, on the page of the party group. */
@Named
@RequestScoped
public class PartyGroupForm {

    @Inject
    private Members members;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private PartyGroupPage page;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private final Map<String, String> typed = new HashMap<>();
    private boolean secretary;

    public String appoint() {
        return done(() -> members.appoint(
                currentActor.get(),
                page.getUnit().code(),
                typed.get("username"),
                secretary,
                day("from"),
                day("until")));
    }

    public String endTerm(long term) {
        return done(() -> members.endTerm(currentActor.get(), term, day("until")));
    }

    private LocalDate day(String field) {
        String text = typed.get(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(field, "problem.unreadable");
        }
    }

    private String done(Runnable verb) {
        if (!problems.attempt(verb)) {
            return null;
        }
        notes.done("meeting.done.saved");
        return "/party-group.xhtml?faces-redirect=true"
                + (page.getCode() == null ? "" : "&unit=" + page.getUnit().code());
    }

    /** What was typed, by the field's name. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public boolean isSecretary() {
        return secretary;
    }

    public void setSecretary(boolean secretary) {
        this.secretary = secretary;
    }
}
