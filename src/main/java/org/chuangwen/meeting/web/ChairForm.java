package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Chair;

/** Who presides, on the page of a meeting. */
@Named
@RequestScoped
public class ChairForm {

    @Inject
    private Chair chair;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private MeetingPage page;

    @Inject
    private MeetingVerb verb;

    private String person;
    private String reason;

    public String entrust() {
        return verb.attempt(
                "meeting.done.entrusted",
                () -> chair.entrust(currentActor.get(), page.getNumber(), MeetingVerb.chosen(person), reason));
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
}
