package org.chuangwen.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.chuangwen.identity.Actor;
import org.chuangwen.problem.Conflict;

/** Draws the minutes of a meeting (会议纪要) from its record; drawn anew each time, so that they say who has signed. */
@ApplicationScoped
@Transactional
public class Minutes {

    /** The media type of the document. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    private MeetingBook book;

    /**
     * A file.
     *
     * @param name without a path
     */
    public record Paper(String name, byte[] bytes) {}

    /**
     * The minutes, or their draft before they are issued.
     *
     * @throws org.chuangwen.problem.NotFound if there is no such meeting, or none the actor may know of
     * @throws Conflict if the meeting is not adjourned
     */
    public Paper of(Actor actor, String number) {
        MeetingView view = book.meeting(actor, number);
        if (view.meeting().state().isAhead() || view.meeting().state() == MeetingState.CANCELLED) {
            throw new Conflict("meeting.noMinutesYet");
        }
        String name =
                view.meeting().minutesNumber() == null ? number : view.meeting().minutesNumber();
        return new Paper(name + ".docx", MinutesDocument.of(view));
    }
}
