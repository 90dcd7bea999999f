package org.chuangwen.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.chuangwen.identity.CurrentActor;
import org.chuangwen.meeting.AgendaItem;
import org.chuangwen.meeting.Meeting;
import org.chuangwen.meeting.MeetingBook;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Role;
import org.chuangwen.organisation.Unit;

/** The party group's meetings and what waits for one: {@code /meetings.xhtml?after=…}. */
@Named
@RequestScoped
public class MeetingsPage {

    private static final int ROWS = 20;

    @Inject
    private MeetingBook book;

    @Inject
    private Organisation organisation;

    @Inject
    private CurrentActor currentActor;

    private String after;
    private List<Meeting> rows;
    private List<AgendaItem> waiting;

    /** One page, with one row more if there is a next page. */
    private List<Meeting> read() {
        if (rows == null) {
            Long position = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
            rows = book.meetings(currentActor.get(), position, ROWS + 1);
        }
        return rows;
    }

    public List<Meeting> getRows() {
        return read().subList(0, Math.min(ROWS, read().size()));
    }

    /** Where the next page begins, null if there is none. */
    public Long getNext() {
        return read().size() > ROWS ? read().get(ROWS - 1).id() : null;
    }

    public List<AgendaItem> getWaiting() {
        if (waiting == null) {
            waiting = book.waiting(currentActor.get());
        }
        return waiting;
    }

    /** The name of the unit whose party group met. */
    public String unitOf(Meeting row) {
        return organisation.unit(row.unitId()).map(Unit::name).orElse("");
    }

    /** Whether items of several party groups wait, as an auditor sees them. */
    public boolean isSeveral() {
        return getWaiting().stream().map(AgendaItem::unitId).distinct().count() > 1
                || currentActor.get().has(Role.AUDITOR);
    }

    /** The name of the unit whose party group an item waits for. */
    public String unit(AgendaItem one) {
        return organisation.unit(one.unitId()).map(Unit::name).orElse("");
    }

    public boolean isSecretary() {
        return currentActor.get().has(Role.PARTY_GROUP_SECRETARY);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
