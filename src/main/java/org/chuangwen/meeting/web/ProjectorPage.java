package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.Attendance;
import org.chuangwen.meeting.ItemView;
import org.chuangwen.meeting.MeetingBook;
import org.chuangwen.meeting.MeetingView;
import org.chuangwen.meeting.Recusal;
import org.chuangwen.meeting.SeatView;

/**
 * The room's screen, {@code /projector.xhtml?number=…}: it asks anew every few seconds, so nothing of it is kept on the
 * server.
 */
@Named
@RequestScoped
public class ProjectorPage {

    private static final int LINES = 4;
    private static final int BEFORE = 1;

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

    /** The item that is being voted on, null if none. */
    public ItemView getVoting() {
        return view.current().filter(one -> one.item().state().isVoting()).orElse(null);
    }

    /** The item that was decided or put off last, null if none yet. */
    public ItemView getResult() {
        return view.agenda().stream()
                .filter(one -> one.item().decision() != null)
                .max(Comparator.comparing((ItemView one) -> one.item().closedAt())
                        .thenComparing(one -> one.item().place()))
                .orElse(null);
    }

    /** The item that is at hand with its neighbours: of a long agenda no more than fits beside it. */
    public List<ItemView> getLines() {
        List<ItemView> agenda = view.agenda();
        int from = Math.max(0, Math.min(at() - BEFORE, agenda.size() - LINES));
        return agenda.subList(from, Math.min(agenda.size(), from + LINES));
    }

    /** How many items of the agenda come before the lines that are shown. */
    public int getBefore() {
        return getLines().isEmpty() ? 0 : view.agenda().indexOf(getLines().get(0));
    }

    /** How many items of the agenda come after the lines that are shown. */
    public int getAfter() {
        return view.agenda().size() - getBefore() - getLines().size();
    }

    /** Where the item is that is being voted on or next; at the end if all are done. */
    private int at() {
        return view.current().map(view.agenda()::indexOf).orElse(view.agenda().size() - 1);
    }

    /**
     * A member's place on the screen.
     *
     * @param kind its look
     * @param word the message key of what holds of the member
     */
    public record Seat(String name, String kind, String word) {}

    /** Every member due and where they stand: on the item that is being voted on, else only whether they are there. */
    public List<Seat> getSeats() {
        ItemView voting = getVoting();
        return voting == null
                ? view.attendance().stream().map(ProjectorPage::seat).toList()
                : voting.seats().stream().map(this::seat).toList();
    }

    private static Seat seat(Attendance one) {
        if (one.present() == null) {
            return new Seat(one.name(), "is-out", "meeting.unknown");
        }
        return one.isPresent()
                ? new Seat(one.name(), "", "meeting.present")
                : new Seat(one.name(), "is-out", "meeting.absent");
    }

    private Seat seat(SeatView seat) {
        if (seat.recusal() == Recusal.RECUSED) {
            return new Seat(seat.name(), "is-out", "meeting.recusal.RECUSED");
        }
        if (!seat.votes()) {
            return new Seat(seat.name(), "is-out", "meeting.absent");
        }
        if (seat.hasVoted()) {
            return new Seat(seat.name(), "is-done", "meeting.hasSpoken");
        }
        boolean last = seat.personId() == view.meeting().presidedBy();
        return new Seat(seat.name(), "", last ? "meeting.speaksLast" : "meeting.hasNotSpoken");
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
