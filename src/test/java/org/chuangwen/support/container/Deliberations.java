package org.chuangwen.support.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.chuangwen.calendar.CityClock;
import org.chuangwen.identity.Actor;
import org.chuangwen.meeting.Conduct;
import org.chuangwen.meeting.Convening;
import org.chuangwen.meeting.Meetings;
import org.chuangwen.worklist.Completion;
import org.chuangwen.worklist.Inbox;
import org.chuangwen.worklist.WorkItem;
import org.chuangwen.worklist.Worklist;

/**
 * Holds a meeting of a party group step by step: told on the 2nd, held on the 4th. Each step is its own transaction.
 */
@ApplicationScoped
public class Deliberations {

    @Inject
    private Meetings meetings;

    @Inject
    private Conduct conduct;

    @Inject
    private Worklist worklist;

    @Inject
    private Inbox inbox;

    @Inject
    private CityClock clock;

    /** @return the meeting's number */
    public String convene(PartyGroups.Group group, String... items) {
        clock.holdAt(PartyGroups.at(2, 2));
        return meetings.convene(
                group.secretary(), new Convening(null, PartyGroups.at(4, 2), "Room 301", List.of(items)));
    }

    /** With the first so many members present, beside whoever presides. */
    public void open(PartyGroups.Group group, String meeting, int members) {
        clock.holdAt(PartyGroups.at(4, 2));
        group.members().subList(0, members).forEach(member -> come(member, meeting));
        answer(group.secretary(), meeting, "opened", null);
    }

    public void come(Actor member, String meeting) {
        conduct.attend(member, meeting, member.personId(), true, null);
    }

    public void leave(PartyGroups.Group group, Actor member, String meeting) {
        conduct.attend(group.secretary(), meeting, member.personId(), false, "Called away");
    }

    /** Puts the next item; these members vote in favour, and then the secretary. */
    public void decide(PartyGroups.Group group, String meeting, Actor... voters) {
        answer(group.secretary(), meeting, "put", null);
        for (Actor voter : voters) {
            vote(voter, meeting, "voted");
        }
        vote(group.secretary(), meeting, "concluded");
    }

    public void vote(Actor voter, String meeting, String outcome) {
        worklist.complete(voter, mine(voter, meeting).id(), new Completion(outcome, null, Map.of("vote", "AGREE")));
    }

    /** Answers the only task that is theirs. */
    public WorkItem answer(Actor actor, String meeting, String outcome, String comment) {
        return worklist.complete(actor, mine(actor, meeting).id(), new Completion(outcome, comment, Map.of()));
    }

    private WorkItem mine(Actor actor, String meeting) {
        List<WorkItem> mine = inbox.mineOf(actor, meeting);
        if (mine.size() != 1) {
            throw new IllegalStateException(actor.username() + " has " + mine);
        }
        return mine.get(0);
    }
}
