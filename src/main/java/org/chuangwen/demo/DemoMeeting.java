package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.Messages;
import org.chuangwen.meeting.AgendaProposal;
import org.chuangwen.meeting.Conduct;
import org.chuangwen.meeting.Convening;
import org.chuangwen.meeting.Interests;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.meeting.Members;
import org.chuangwen.meeting.Vote;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.worklist.Completion;

/**
 * A party group meeting in session: nine members are due, six are present, two have voted on the first item, and on the
 * second one must recuse.
 */
@Dependent
class DemoMeeting {

    private static final String SECRETARY = "secretary1";
    private static final int MEMBERS = 8;
    private static final int PRESENT = 5;
    private static final int ABSENT_WITH_REASON = 6;
    /** Is a relative of whoever asks for the second item. */
    private static final String RECUSED = "member5";

    private static final String APPLICANT = "clerk5";

    @Inject
    private Organisation organisation;

    @Inject
    private Members members;

    @Inject
    private Interests interests;

    @Inject
    private Meetings meetings;

    @Inject
    private Conduct conduct;

    @Inject
    private DemoPlayers players;

    @Inject
    private CityClock clock;

    /** Who belongs to the party group, a week before it meets; leaves the clock held. */
    void found() {
        group(players.named(SECRETARY));
    }

    /**
     * Leaves the clock held at the moment it found: the caller lets it go.
     *
     * @param requests the numbers of the agenda items that requests for money have become
     */
    void play(List<String> requests) {
        Instant now = clock.now();
        Actor secretary = players.named(SECRETARY);
        clock.holdAt(now.minus(Duration.ofDays(6)));
        List<String> items = new ArrayList<>(requests);
        for (CSVRecord row : Rows.of("agenda.csv")) {
            items.add(meetings.proposeByHand(secretary, proposal(row)));
        }
        clock.holdAt(now.minus(Duration.ofDays(4)));
        String meeting = meetings.convene(
                secretary, new Convening(null, now.minus(Duration.ofMinutes(40)), text("demo.meetingPlace"), items));
        clock.holdAt(now.minus(Duration.ofMinutes(35)));
        attend(secretary, meeting);
        complete(secretary, meeting, "opened", null, Map.of());
        complete(secretary, meeting, "put", null, Map.of());
        complete(players.named("member1"), meeting, "voted", text("demo.meetingView1"), Map.of("vote", Vote.AGREE));
        complete(players.named("member2"), meeting, "voted", text("demo.meetingView2"), Map.of("vote", Vote.AGREE));
        clock.holdAt(now);
    }

    private void group(Actor secretary) {
        LocalDate since = clock.now().atZone(clock.zone()).toLocalDate().minusYears(1);
        String unit = null;
        members.appoint(secretary, unit, SECRETARY, true, since, null);
        for (int i = 1; i <= MEMBERS; i++) {
            members.appoint(secretary, unit, "member" + i, false, since, null);
        }
        // The last member's term is over: only nine are due.
        members.appoint(secretary, unit, "member" + (MEMBERS + 1), false, since, since.plusMonths(6));
        interests.declareRelative(
                players.named(RECUSED),
                organisation.personNamed(APPLICANT).orElseThrow().name(),
                text("demo.meetingRelation"));
    }

    private void attend(Actor secretary, String meeting) {
        for (int i = 1; i <= PRESENT; i++) {
            conduct.attend(secretary, meeting, players.named("member" + i).personId(), true, null);
        }
        conduct.attend(
                secretary,
                meeting,
                players.named("member" + ABSENT_WITH_REASON).personId(),
                false,
                text("demo.meetingAbsence"));
    }

    private static AgendaProposal proposal(CSVRecord row) {
        String amount = row.get("amount");
        String concerned = row.get("concerned");
        return new AgendaProposal(
                null,
                null,
                row.get("title"),
                amount == null ? null : new BigDecimal(amount),
                Boolean.parseBoolean(row.get("major")),
                row.get("applicant"),
                concerned == null ? List.of() : List.of(concerned),
                List.of());
    }

    private void complete(Actor actor, String meeting, String outcome, String comment, Map<String, Object> data) {
        players.answerOwn(actor, meeting, new Completion(outcome, comment, data));
    }

    private static String text(String key) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }
}
