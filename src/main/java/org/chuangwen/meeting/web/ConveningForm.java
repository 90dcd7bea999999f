package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Convening;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.web.Notes;
import org.chuangwen.problem.web.Problems;

/** Convenes a meeting and takes items off the agenda, on the page of meetings. */
@Named
@RequestScoped
public class ConveningForm {

    @Inject
    private Meetings meetings;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CityClock clock;

    @Inject
    private Problems problems;

    @Inject
    private Notes notes;

    private String startsAt;
    private String place;
    private String[] items = {};
    private String convened;

    public String convene() {
        if (!problems.attempt(() -> convened =
                meetings.convene(currentActor.get(), new Convening(null, moment(), place, List.of(items))))) {
            return null;
        }
        notes.done("meeting.done.convened");
        return "/meeting.xhtml?number=" + convened + "&faces-redirect=true";
    }

    public String withdraw(String item) {
        if (!problems.attempt(() -> meetings.withdraw(currentActor.get(), item))) {
            return null;
        }
        notes.done("meeting.done.withdrawn");
        return "/meetings.xhtml?faces-redirect=true";
    }

    private Instant moment() {
        if (startsAt == null || startsAt.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(startsAt.strip()).atZone(clock.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("startsAt", "problem.unreadable");
        }
    }

    /** As a date input gives it, in the city's time. */
    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String[] getItems() {
        return items.clone();
    }

    public void setItems(String[] items) {
        this.items = items == null ? new String[0] : items.clone();
    }
}
