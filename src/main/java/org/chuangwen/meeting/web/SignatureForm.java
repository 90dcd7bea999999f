package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Signatures;

/** Who does not sign the minutes, on the page of a meeting. */
@Named
@RequestScoped
public class SignatureForm {

    @Inject
    private Signatures signatures;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private MeetingPage page;

    @Inject
    private MeetingVerb verb;

    private String person;
    private String reason;

    public String leaveUnsigned() {
        return verb.attempt(
                "meeting.done.unsigned",
                () -> signatures.leaveUnsigned(
                        currentActor.get(), page.getNumber(), MeetingVerb.chosen(person), reason));
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
