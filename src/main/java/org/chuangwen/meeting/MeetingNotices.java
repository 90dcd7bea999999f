package org.chuangwen.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.language.Messages;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Unit;
import org.chuangwen.worklist.Notices;

/** Who is told what of a meeting. */
@Dependent
class MeetingNotices {

    @Inject
    private Notices notices;

    @Inject
    private MeetingStore store;

    @Inject
    private Organisation organisation;

    @Inject
    private CityClock clock;

    /** What a meeting is called in lists, in Chinese whatever language the screens speak: it is a paper's title. */
    String titleOf(Meeting meeting) {
        return Messages.text(
                Locale.SIMPLIFIED_CHINESE,
                "meeting.title",
                organisation.unit(meeting.unitId()).map(Unit::name).orElseThrow(),
                meeting.startsAt());
    }

    /** Members have the papers from now on. */
    void papersReady(AgendaItem item) {
        List<Long> members = store.members(item.unitId(), today()).stream()
                .map(GroupMember::personId)
                .toList();
        notices.tell(members, item.number(), item.title(), "meeting/papers");
    }

    void convened(Meeting meeting) {
        tellDue(meeting, "meeting/convened");
    }

    /** Who became due later. */
    void convened(Meeting meeting, List<Attendance> joined) {
        tell(meeting, joined, "meeting/convened");
    }

    /** The one who presides in the secretary's place. */
    void entrusted(Meeting meeting) {
        notices.tell(List.of(meeting.presidedBy()), meeting.number(), titleOf(meeting), "meeting/entrusted");
    }

    void cancelled(Meeting meeting) {
        tellDue(meeting, "meeting/cancelled");
    }

    void filed(Meeting meeting) {
        tellDue(meeting, "meeting/minuted");
    }

    void withdrawn(AgendaItem item) {
        List<Long> due = store.attendance(item.meeting()).stream()
                .map(Attendance::personId)
                .toList();
        notices.tell(due, item.meeting().number(), item.title(), "meeting/withdrawn");
    }

    /** A subject's own room tells those who are waiting for it: they need not be allowed to read the meeting. */
    void decided(Meeting meeting, AgendaItem item) {
        if (item.subject() != null) {
            return;
        }
        notices.tell(List.of(item.proposedBy()), meeting.number(), item.title(), "meeting/decided");
    }

    private void tellDue(Meeting meeting, String kind) {
        tell(meeting, store.attendance(meeting), kind);
    }

    private void tell(Meeting meeting, List<Attendance> whom, String kind) {
        notices.tell(whom.stream().map(Attendance::personId).toList(), meeting.number(), titleOf(meeting), kind);
    }

    private LocalDate today() {
        return clock.now().atZone(clock.zone()).toLocalDate();
    }
}
