package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Interests;

/** Whom an item concerns, a name a line, on the page of a meeting. */
@Named
@RequestScoped
public class ConcernedForm {

    @Inject
    private Interests interests;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private MeetingPage page;

    @Inject
    private MeetingVerb verb;

    private String concerned;

    public String add() {
        return verb.attempt(
                "meeting.done.concerned",
                () -> interests.addConcerned(currentActor.get(), page.getItem(), ProposalText.names(concerned)));
    }

    public String getConcerned() {
        return concerned;
    }

    public void setConcerned(String concerned) {
        this.concerned = concerned;
    }
}
