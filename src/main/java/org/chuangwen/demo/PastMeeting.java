package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chuangwen.identity.Actor;
import org.chuangwen.language.Messages;
import org.chuangwen.meeting.Conduct;
import org.chuangwen.meeting.Convening;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.meeting.Members;
import org.chuangwen.meeting.Vote;
import org.chuangwen.meeting.process.PartyGroupMeetingProcess;
import org.chuangwen.worklist.Completion;

/** A party group meeting that is over: all were there, all agreed, and all have signed the minutes. */
@Dependent
class PastMeeting {

    private static final String SECRETARY = "secretary2";
    private static final List<String> MEMBERS = List.of("leader3", "member10", "member11", "member12");
    private static final int DAYS_AHEAD = 6;

    @Inject
    private Members members;

    @Inject
    private Meetings meetings;

    @Inject
    private Conduct conduct;

    @Inject
    private DemoPlayers players;

    @Inject
    private DemoTime time;

    /** Who belongs to the party group. */
    void found() {
        Actor secretary = players.named(SECRETARY);
        members.appoint(secretary, null, SECRETARY, true, time.today().minusYears(1), null);
        MEMBERS.forEach(member ->
                members.appoint(secretary, null, member, false, time.today().minusYears(1), null));
    }

    /**
     * Convenes it now, meets six days later or on the next working day.
     *
     * @param subject the request that waits for the party group
     * @param latest when it must be over
     */
    void decide(String subject, Instant latest) {
        Actor secretary = players.named(SECRETARY);
        List<Actor> others = MEMBERS.stream().map(players::named).toList();
        Instant startsAt = time.workMorning(DAYS_AHEAD, latest);
        String item = meetings.deliberationsOf(subject).get(0).item();
        String meeting = meetings.convene(
                secretary, new Convening(null, startsAt, text("demo.pastMeetingPlace"), List.of(item)));
        time.passTo(startsAt);
        others.forEach(member -> conduct.attend(secretary, meeting, member.personId(), true, null));
        answer(secretary, meeting, PartyGroupMeetingProcess.OPENED, null, Map.of());
        answer(secretary, meeting, PartyGroupMeetingProcess.PUT, null, Map.of());
        others.forEach(member ->
                answer(member, meeting, PartyGroupMeetingProcess.VOTED, text("demo.pastMeetingView"), agreeing()));
        answer(secretary, meeting, PartyGroupMeetingProcess.CONCLUDED, text("demo.pastMeetingLastWord"), agreeing());
        answer(secretary, meeting, PartyGroupMeetingProcess.ISSUED, null, Map.of());
        answer(secretary, meeting, PartyGroupMeetingProcess.SIGNED, null, Map.of());
        others.forEach(member -> answer(member, meeting, PartyGroupMeetingProcess.SIGNED, null, Map.of()));
    }

    private static Map<String, Object> agreeing() {
        return Map.of("vote", Vote.AGREE);
    }

    private void answer(Actor actor, String meeting, String outcome, String comment, Map<String, Object> data) {
        players.answerOwn(actor, meeting, new Completion(outcome, comment, data));
    }

    private static String text(String key) {
        return Messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }
}
