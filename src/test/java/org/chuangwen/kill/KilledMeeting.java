package org.chuangwen.kill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chuangwen.kill.Ballots.Ballot;
import org.chuangwen.kill.Ledger.Step;

/**
 * One meeting of four as its tables would be: person 1 presides, person 4 is absent, and the one item on the agenda, a
 * request for money, has passed by three votes. A test changes a row and sees what is found.
 */
final class KilledMeeting {

    static final String ITEM = "YT-1";

    final Map<String, Object> item = new HashMap<>(Map.of(
            "id", 7, "number", ITEM, "state", "DECIDED", "meeting_id", 5, "subject", "ZJ-1", "decision", "PASSED"));
    final List<Map<String, Object>> seats = new ArrayList<>();
    final List<Row> journal = new ArrayList<>();
    final Map<String, Object> request = new HashMap<>(Map.of("id", 9, "number", "ZJ-1", "state", "PUBLIC_NOTICE"));
    final Map<String, Object> decision = new HashMap<>(
            Map.of("request_id", 9, "outcome", "GRANTED", "number", "D1", "meeting", "HY-1", "route", "PARTY_GROUP"));
    final List<Row> moreDecisions = new ArrayList<>();
    final Ballots ballots = new Ballots();

    /** Who has signed the minutes, null if nobody has. */
    Integer signer;

    private final Map<String, Object> meeting =
            Map.of("id", 5, "number", "HY-1", "state", "ADJOURNED", "presided_by", 1, "rule_id", 3);

    KilledMeeting() {
        BigDecimal amount = new BigDecimal("30000.00");
        item.putAll(Map.of("motion_amount", amount, "decision_number", "D1"));
        item.putAll(Map.of("due", 4, "present", 3, "recused", 0, "recused_present", 0));
        item.putAll(Map.of("agree", 3, "disagree", 0, "abstain", 0));
        request.put("granted", amount);
        decision.put("granted", amount);
        decision.put("agenda_item", ITEM);
        for (int person = 1; person <= 4; person++) {
            seats.add(new HashMap<>(Map.of("person_id", person, "recusal", "NONE", "present", person < 4)));
        }
        for (int person = 1; person <= 3; person++) {
            String mark = "mark-" + person;
            ballots.send(new Step(mark, "voted"), new Ballot(ITEM, "person" + person, "AGREE"));
            seats.get(person - 1).putAll(Map.of("vote", "AGREE", "statement", mark, "rule_id", 3));
            tell(person == 1 ? "concluded" : "voted", person, "{\"item\":\"" + ITEM + "\"}");
        }
        tell("opened", 1, "{}");
        tell("come", 2, "{\"member\":\"person2\"}");
        tell("come", 1, "{\"member\":\"person3\"}");
        tell("decide", null, "{\"item\":\"" + ITEM + "\",\"decision\":\"PASSED\",\"rule\":\"3\"}");
    }

    void tell(String action, Integer actor, String facts) {
        Map<String, Object> entry = new HashMap<>(Map.of("action", action, "facts", facts));
        entry.put("actor_id", actor);
        journal.add(new Row(entry));
    }

    List<String> faultsOfVotes() {
        List<String> faults = new ArrayList<>();
        new VoteCheck(tables(), ballots, meetingNumber -> journal, faults::add).check(new Row(item));
        return faults;
    }

    List<String> faultsOfItem() {
        List<String> faults = new ArrayList<>();
        List<Row> decisions = new ArrayList<>(List.of(new Row(decision)));
        decisions.addAll(moreDecisions);
        ItemCheck check = new ItemCheck(tables(), List.of(new Row(request)), decisions, faults::add);
        check.check(new Row(item));
        check.checkRequests();
        return faults;
    }

    List<String> faultsOfAttendance() {
        List<String> faults = new ArrayList<>();
        new AttendanceCheck(tables(), meetingNumber -> journal, faults::add).check(new Row(meeting));
        return faults;
    }

    private Row due(Map<String, Object> seat) {
        Map<String, Object> one = new HashMap<>(seat);
        one.put("name", "person" + seat.get("person_id"));
        one.put("signed_at", seat.get("person_id").equals(signer) ? "then" : null);
        return new Row(one);
    }

    private MeetingTables tables() {
        List<Row> due = seats.stream().map(this::due).toList();
        return new MeetingTables(
                List.of(new Row(meeting)),
                List.of(new Row(item)),
                Map.of("5", due),
                Map.of("7", seats.stream().map(Row::new).toList()),
                Map.of("3", new Row(Map.of("base", "MEMBERS_DUE", "recused_leave_base", true, "near_tie", 1))),
                Map.of("1", "person1", "2", "person2", "3", "person3", "4", "person4"));
    }
}
