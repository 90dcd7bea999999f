package org.chuangwen.kill;

import java.util.List;
import java.util.Map;

/**
 * What an item's votes come to by a version of the voting rule, as {@code src/docs/voting-rules.md} says it: written
 * here a second time, plainly, so that the count is not its own judge.
 */
record SecondCount(Map<String, Object> numbers, String decision) {

    /** @param seats of all who were due, with whether they were there */
    static SecondCount of(List<Row> seats, Row rule) {
        long due = seats.size();
        long present = count(seats, "present", "true");
        long recused = count(seats, "recusal", "RECUSED");
        long recusedPresent = seats.stream()
                .filter(seat -> seat.is("recusal", "RECUSED") && seat.is("present", "true"))
                .count();
        long agree = count(seats, "vote", "AGREE");
        long disagree = count(seats, "vote", "DISAGREE");
        long abstain = count(seats, "vote", "ABSTAIN");
        boolean leave = rule.is("recused_leave_base", "true");
        long base =
                rule.is("base", "MEMBERS_DUE") ? due - (leave ? recused : 0) : present - (leave ? recusedPresent : 0);
        boolean nearTie = disagree > 0 && Math.abs(agree - disagree) <= rule.number("near_tie");
        return new SecondCount(
                Map.of(
                        "due", due,
                        "present", present,
                        "recused", recused,
                        "recusedPresent", recusedPresent,
                        "agree", agree,
                        "disagree", disagree,
                        "abstain", abstain),
                nearTie ? "DEFERRED" : agree * 2 > base ? "PASSED" : "NOT_PASSED");
    }

    private static long count(List<Row> seats, String column, String value) {
        return seats.stream().filter(seat -> seat.is(column, value)).count();
    }
}
