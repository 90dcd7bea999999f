package org.chuangwen.meeting.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.chuangwen.attachment.Attachment;
import org.chuangwen.meeting.AgendaItem;
import org.chuangwen.meeting.Attendance;
import org.chuangwen.meeting.Decision;
import org.chuangwen.meeting.ItemState;
import org.chuangwen.meeting.ItemView;
import org.chuangwen.meeting.Meeting;
import org.chuangwen.meeting.MeetingState;
import org.chuangwen.meeting.MeetingView;
import org.chuangwen.meeting.RuleVersion;
import org.chuangwen.meeting.SeatView;
import org.chuangwen.meeting.Stay;
import org.chuangwen.meeting.Tally;
import org.chuangwen.meeting.VotingRule;

/** A meeting as the API shows it. */
public record MeetingBody(
        String number,
        String unit,
        MeetingState state,
        String place,
        Instant startsAt,
        Instant openedAt,
        Instant adjournedAt,
        String presiding,
        String entrustedBy,
        String entrustedReason,
        RuleBody rule,
        int due,
        long present,
        int quorum,
        boolean quorate,
        List<Came> attendance,
        List<Item> agenda,
        String minutesNumber,
        Instant filedAt) {

    /** A row of the list. */
    public record Row(String number, MeetingState state, String place, Instant startsAt) {

        static Row of(Meeting meeting) {
            return new Row(meeting.number(), meeting.state(), meeting.place(), meeting.startsAt());
        }
    }

    /** Who is due and whether they came. */
    public record Came(
            long person,
            String name,
            boolean secretary,
            Boolean present,
            String reason,
            Stay stay,
            Instant signedAt,
            String unsignedReason) {

        static Came of(MeetingView view, Attendance one) {
            return new Came(
                    one.personId(),
                    one.name(),
                    one.secretary(),
                    one.present(),
                    one.reason(),
                    view.stay(one),
                    one.signedAt(),
                    one.unsignedReason());
        }
    }

    /** A paper, to be read under {@code /attachments/{id}}. */
    public record Paper(String id, String fileName) {

        static Paper of(Attachment attachment) {
            return new Paper(attachment.id().toString(), attachment.fileName());
        }
    }

    /** A voting rule. */
    public record RuleBody(long version, boolean ofCity, String source, String effectiveFrom, RuleVersion settings) {

        static RuleBody of(VotingRule rule) {
            return new RuleBody(
                    rule.id(),
                    rule.unitId() == null,
                    rule.source(),
                    rule.effectiveFrom().toString(),
                    rule.version());
        }
    }

    /** An item by itself. */
    public record ItemBody(
            String number,
            String subject,
            String title,
            BigDecimal amount,
            boolean major,
            ItemState state,
            List<String> concerned,
            Instant papersAt,
            String meeting,
            String continues) {

        static ItemBody of(AgendaItem item) {
            return new ItemBody(
                    item.number(),
                    item.subject(),
                    item.title(),
                    item.amount(),
                    item.major(),
                    item.state(),
                    item.concerned(),
                    item.papersAt(),
                    item.meeting() == null ? null : item.meeting().number(),
                    item.continues() == null ? null : item.continues().number());
        }
    }

    /** An item on the agenda. */
    public record Item(
            int place,
            ItemBody item,
            List<Paper> papers,
            int due,
            int present,
            int quorum,
            boolean quorate,
            String motion,
            BigDecimal motionAmount,
            List<SeatView> seats,
            Integer agree,
            Integer disagree,
            Integer abstain,
            Integer needed,
            Decision decision,
            String reason,
            String decisionNumber) {

        static Item of(ItemView view) {
            AgendaItem item = view.item();
            Tally tally = item.tally();
            return new Item(
                    item.place(),
                    ItemBody.of(item),
                    view.papers().stream().map(Paper::of).toList(),
                    view.due(),
                    view.present(),
                    view.quorum(),
                    view.quorate(),
                    item.motion(),
                    item.motionAmount(),
                    view.seats(),
                    tally == null ? null : tally.agree(),
                    tally == null ? null : tally.disagree(),
                    tally == null ? null : tally.abstain(),
                    view.needed(),
                    item.decision(),
                    item.reason(),
                    item.decisionNumber());
        }
    }

    static MeetingBody of(MeetingView view) {
        Meeting meeting = view.meeting();
        return new MeetingBody(
                meeting.number(),
                view.unit().code(),
                meeting.state(),
                meeting.place(),
                meeting.startsAt(),
                meeting.openedAt(),
                meeting.adjournedAt(),
                view.presiding(),
                view.entrusting(),
                meeting.entrustedReason(),
                RuleBody.of(meeting.rule()),
                view.attendance().size(),
                view.present(),
                view.quorum(),
                view.quorate(),
                view.attendance().stream().map(one -> Came.of(view, one)).toList(),
                view.agenda().stream().map(Item::of).toList(),
                meeting.minutesNumber(),
                meeting.filedAt());
    }
}
