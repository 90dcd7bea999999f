package org.chuangwen.kill;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chuangwen.kill.Ballots.Ballot;

/**
 * Each vote is the one that its member sent on that item, and nobody else's; it is told once and counted once; and what
 * the item came to is what the votes that are kept come to by the rule they were cast under, counted here a second
 * time.
 */
final class VoteCheck {

    private final MeetingTables tables;
    private final Ballots ballots;
    private final Function<String, List<Row>> journal;
    private final Consumer<String> faults;

    /**
     * @param journal of a meeting, by its number
     * @param faults takes all that is found wrong
     */
    VoteCheck(MeetingTables tables, Ballots ballots, Function<String, List<Row>> journal, Consumer<String> faults) {
        this.tables = tables;
        this.ballots = ballots;
        this.journal = journal;
        this.faults = faults;
    }

    void check(Row item) {
        List<Row> voted =
                tables.seatsOf(item).stream().filter(seat -> seat.has("vote")).toList();
        Row meeting = tables.meetingOf(item);
        if (meeting == null) {
            if (!voted.isEmpty()) {
                faults.accept(item.text("number") + " is in no meeting and has the votes " + voted);
            }
            return;
        }
        voted.forEach(seat -> check(item, meeting, seat));
        told(item, meeting, voted);
        counted(item, meeting, voted);
    }

    private void check(Row item, Row meeting, Row seat) {
        String person = tables.names().get(seat.text("person_id"));
        Ballot sent = ballots.withMark(seat.text("statement"));
        if (!new Ballot(item.text("number"), person, seat.text("vote")).equals(sent)) {
            faults.accept(item.text("number") + ": the vote of " + person + " is " + seat + ", sent was " + sent);
        }
        boolean mayVote = !seat.is("recusal", "RECUSED") && tables.isThere(seat, meeting);
        if (!mayVote || !seat.is("rule_id", meeting.text("rule_id"))) {
            faults.accept(item.text("number") + ": " + person + " could not vote like that: " + seat);
        }
    }

    /** The journal tells of each vote once, the one who presides last. */
    private void told(Row item, Row meeting, List<Row> voted) {
        List<String> told = journal.apply(meeting.text("number")).stream()
                .filter(entry -> entry.is("action", "voted") || entry.is("action", "concluded"))
                .filter(entry -> item.text("number").equals(entry.fact("item")))
                .map(entry -> entry.text("action") + " " + entry.text("actor_id"))
                .sorted()
                .toList();
        List<String> expected = voted.stream()
                .map(seat -> seat.text("person_id"))
                .map(person -> (meeting.is("presided_by", person) ? "concluded " : "voted ") + person)
                .sorted()
                .toList();
        if (!told.equals(expected)) {
            faults.accept(item.text("number") + " has the votes " + expected + ", told are " + told);
        }
    }

    private void counted(Row item, Row meeting, List<Row> voted) {
        String number = item.text("number");
        List<Row> decisions = journal.apply(meeting.text("number")).stream()
                .filter(entry -> entry.is("action", "decide") && number.equals(entry.fact("item")))
                .toList();
        if (!item.has("due")) {
            boolean votedOn = item.is("state", "STATEMENTS") || item.is("state", "LAST_WORD");
            boolean lastWord = voted.stream().anyMatch(seat -> meeting.is("presided_by", seat.text("person_id")));
            if (!decisions.isEmpty() || lastWord || !votedOn && !voted.isEmpty()) {
                faults.accept(number + " at " + item.text("state") + " was not counted, but has the votes " + voted
                        + " and told is " + decisions);
            }
            return;
        }
        SecondCount count = SecondCount.of(tables.seatsOf(item), tables.rules().get(meeting.text("rule_id")));
        Map<String, Object> kept = Map.of(
                "due", item.number("due"),
                "present", item.number("present"),
                "recused", item.number("recused"),
                "recusedPresent", item.number("recused_present"),
                "agree", item.number("agree"),
                "disagree", item.number("disagree"),
                "abstain", item.number("abstain"));
        String state = count.decision().equals("DEFERRED") ? "DEFERRED" : "DECIDED";
        if (!kept.equals(count.numbers()) || !item.is("decision", count.decision()) || !item.is("state", state)) {
            faults.accept(number + " is " + item.text("state") + ", " + item.text("decision") + " by " + kept
                    + ", but the votes come to " + count.decision() + " by " + count.numbers());
        }
        boolean toldOnce = decisions.size() == 1
                && count.decision().equals(decisions.get(0).fact("decision"))
                && meeting.is("rule_id", String.valueOf(decisions.get(0).fact("rule")));
        if (!toldOnce) {
            faults.accept(number + " was decided as " + count.decision() + ", told is " + decisions);
        }
    }
}
