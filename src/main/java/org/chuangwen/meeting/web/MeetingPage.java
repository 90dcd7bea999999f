package org.chuangwen.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.AgendaItem;
import org.chuangwen.meeting.ItemView;
import org.chuangwen.meeting.MeetingBook;
import org.chuangwen.meeting.MeetingView;
import org.chuangwen.meeting.Recusal;
import org.chuangwen.meeting.SeatView;
import org.chuangwen.meeting.Vote;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.Notices;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.web.TaskForm;

/** One meeting and what I do in it: {@code /meeting.xhtml?number=…}. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ITEM = "YT-";

    @Inject
    private MeetingBook book;

    @Inject
    private Inbox inbox;

    @Inject
    private Notices notices;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private TaskForm taskForm;

    private String number;
    private String item;
    private transient MeetingView view;

    /** Shows the meeting with the form of the step that is mine; an item's number leads to the meeting that has it. */
    public String init() {
        notices.read(currentActor.get(), number);
        if (number != null && number.startsWith(ITEM)) {
            AgendaItem asked = book.item(currentActor.get(), number);
            return asked.meeting() == null
                    ? "/meetings.xhtml?faces-redirect=true"
                    : "/meeting.xhtml?faces-redirect=true&number="
                            + asked.meeting().number();
        }
        getView();
        List<WorkItem> mine = inbox.mineOf(currentActor.get(), number);
        if (!mine.isEmpty()) {
            taskForm.open(mine.get(0));
        }
        return null;
    }

    /** @throws org.chuangwen.problem.NotFound if there is no such meeting, or none I may know of */
    public MeetingView getView() {
        if (view == null) {
            view = book.meeting(currentActor.get(), number);
        }
        return view;
    }

    /** The item that is being voted on or is next, null if all are done. */
    public ItemView getCurrent() {
        return getView().current().orElse(null);
    }

    /** Those whose recusal is proposed, declared or dismissed. */
    public List<SeatView> recusals(ItemView one) {
        return one.seats().stream()
                .filter(seat -> seat.recusal() != Recusal.NONE)
                .toList();
    }

    /** Those whose votes or opinions there are to be seen. */
    public List<SeatView> said(ItemView one) {
        return one.seats().stream()
                .filter(seat -> seat.vote() != null || seat.opinion() != null)
                .toList();
    }

    public Vote[] getVotes() {
        return Vote.values();
    }

    /** The number of the item that is chosen, null if none. */
    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
