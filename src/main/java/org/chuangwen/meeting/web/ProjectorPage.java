package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.MeetingBook;
import org.chuangwen.meeting.MeetingView;

/**
 * The room's screen, {@code /projector.xhtml?number=…}: it asks anew every few seconds, so nothing of it is kept on the
 * server.
 */
@Named
@RequestScoped
public class ProjectorPage {

    @Inject
    private MeetingBook book;

    @Inject
    private CurrentActor currentActor;

    private String number;
    private MeetingView view;

    /** @throws org.chuangwen.problem.NotFound if there is no such meeting, or none I may know of */
    public void init() {
        view = book.meeting(currentActor.get(), number);
    }

    public MeetingView getView() {
        return view;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
