package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.language.Language;
import org.chuangwen.language.Messages;
import org.chuangwen.meeting.Attendance;
import org.chuangwen.meeting.ItemState;
import org.chuangwen.meeting.ItemView;
import org.chuangwen.meeting.MeetingState;
import org.chuangwen.meeting.MeetingView;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.organisation.Role;

/** What the page of a meeting offers to the one who looks at it; the services check it again. */
@Named
@RequestScoped
public class MeetingRights {

    @Inject
    private MeetingPage page;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private CityClock clock;

    @Inject
    private Language language;

    /** Whether I may note that somebody is there. */
    public boolean mayCome(Attendance one) {
        return mayNote(one)
                && !one.isPresent()
                && !clock.now().isBefore(page.getView().meeting().startsAt().minus(Meetings.EARLY));
    }

    /** Whether I may note that somebody is not there. */
    public boolean mayStayAway(Attendance one) {
        MeetingView view = page.getView();
        boolean convened = view.meeting().state() == MeetingState.CONVENED;
        boolean presiding = one.personId().equals(view.meeting().presidedBy());
        return mayNote(one) && !Boolean.FALSE.equals(one.present()) && (convened || view.presides() && !presiding);
    }

    private boolean mayNote(Attendance one) {
        MeetingView view = page.getView();
        return view.meeting().state().isAhead()
                && view.agenda().stream().noneMatch(item -> item.item().state().isVoting())
                && (view.presides() || one.personId() == currentActor.get().personId());
    }

    /** The item that recusals and written opinions are said on, null if none is chosen or it is too late. */
    public ItemView getAbout() {
        return page.getView().agenda().stream()
                .filter(one -> one.item().number().equals(page.getItem()))
                .filter(this::isRecusable)
                .findFirst()
                .orElse(null);
    }

    /** Whether recusals may still be said for the item. */
    public boolean isRecusable(ItemView one) {
        return one.item().state() == ItemState.SCHEDULED
                && page.getView().meeting().state().isAhead()
                && (mine() != null || page.getView().presides());
    }

    /** Whether I may write what I think of the item because I will not be there. */
    public boolean isOpinionTaken(ItemView one) {
        return isRecusable(one) && mine() != null && !mine().isPresent();
    }

    /** My own attendance, null if I am not due. */
    private Attendance mine() {
        return page.getView().attendance().stream()
                .filter(one -> one.personId() == currentActor.get().personId())
                .findFirst()
                .orElse(null);
    }

    /** Whether I may say who presides: as the secretary, before the meeting is opened. */
    public boolean isEntrusting() {
        return page.getView().meeting().state() == MeetingState.CONVENED && mine() != null && mine().secretary();
    }

    /** Whether I may add people whom the chosen item concerns. */
    public boolean isNaming() {
        return page.getView().presides() || isSecretary();
    }

    /** The people whom the chosen item concerns. */
    public String getConcernedNow() {
        return String.join("、", getAbout().item().concerned());
    }

    /** Whose signature is awaited and may be recorded as missing by me; empty if I may not. */
    public List<Attendance> getUnsigned() {
        MeetingView view = page.getView();
        if (view.meeting().state() != MeetingState.SIGNING || !view.presides() && !isSecretary()) {
            return List.of();
        }
        return view.attendance().stream()
                .filter(one -> view.stay(one).attended() && one.isSignatureOpen())
                .filter(one -> one.personId() != currentActor.get().personId())
                .toList();
    }

    private boolean isSecretary() {
        Long unit = page.getView().meeting().unitId();
        return currentActor.get().posts().stream()
                .anyMatch(post -> post.role() == Role.PARTY_GROUP_SECRETARY && unit.equals(post.unitId()));
    }

    /** How far the meeting is, for those who wait. */
    public String getProgress() {
        ItemView current = page.getCurrent();
        if (current == null) {
            return text("meeting.waitForMinutes");
        }
        String title = current.item().place() + ". " + current.item().title();
        return switch (current.item().state()) {
            case STATEMENTS -> text("meeting.votedOf", title, votersBeforeLast(current), current.voted());
            case LAST_WORD -> text("meeting.waitForLastWord", title);
            default -> text("meeting.waitForItem", title);
        };
    }

    private long votersBeforeLast(ItemView current) {
        return current.seats().stream()
                .filter(seat -> seat.votes()
                        && seat.personId() != page.getView().meeting().presidedBy())
                .count();
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language.locale(), key, arguments);
    }
}
