package org.chuangwen.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Who came to a meeting, who left, who is recused and who signed its minutes is what was said last. */
final class AttendanceCheck {

    private final MeetingTables tables;
    private final Function<String, List<Row>> journal;
    private final Consumer<String> faults;

    /**
     * @param journal of a meeting, by its number
     * @param faults takes all that is found wrong
     */
    AttendanceCheck(MeetingTables tables, Function<String, List<Row>> journal, Consumer<String> faults) {
        this.tables = tables;
        this.journal = journal;
        this.faults = faults;
    }

    void check(Row meeting) {
        attendance(meeting);
        tables.agenda(meeting).forEach(item -> recusals(meeting, item));
        signatures(meeting);
    }

    /** Who is recused from an item or is not is what was said last; a recusal may also come with a deferred item. */
    private void recusals(Row meeting, Row item) {
        Map<String, String> told = new HashMap<>();
        journal.apply(meeting.text("number")).stream()
                .filter(entry -> item.text("number").equals(entry.fact("item")))
                .forEach(entry -> {
                    switch (entry.text("action")) {
                        case "recuse" -> told.put(entry.fact("member"), "RECUSED");
                        case "dismissRecusal" -> told.put(entry.fact("member"), "DISMISSED");
                        default -> {
                            // Says nothing of who is recused.
                        }
                    }
                });
        for (Row seat : tables.seatsOf(item)) {
            String person = tables.names().get(seat.text("person_id"));
            String expected = told.get(person);
            if (expected == null ? seat.is("recusal", "DISMISSED") : !seat.is("recusal", expected)) {
                faults.accept(item.text("number") + " has " + person + " as " + seat.text("recusal") + ", told was "
                        + expected);
            }
        }
    }

    /** Who is there is what was said last; whoever nobody spoke of when it was opened is absent. */
    private void attendance(Row meeting) {
        Map<String, String> told = new HashMap<>();
        boolean opened = false;
        for (Row entry : journal.apply(meeting.text("number"))) {
            switch (entry.text("action")) {
                case "come" -> told.put(entry.fact("member"), "true");
                case "stayAway" -> told.put(entry.fact("member"), "false");
                case "opened" -> {
                    opened = true;
                    told.put(tables.names().get(meeting.text("presided_by")), "true");
                }
                default -> {
                    // Says nothing of who is there.
                }
            }
        }
        for (Row one : tables.attendanceOf(meeting)) {
            String expected = told.getOrDefault(one.text("name"), opened ? "false" : null);
            if (!String.valueOf(expected).equals(String.valueOf(one.text("present")))) {
                faults.accept(meeting.text("number") + " has " + one.text("name") + " as present: "
                        + one.text("present") + ", told was " + expected);
            }
        }
    }

    /** Whoever signed said so, and whoever did not was found not to; when nobody is left the minutes are filed. */
    private void signatures(Row meeting) {
        String number = meeting.text("number");
        List<String> signed = new ArrayList<>();
        List<String> unsigned = new ArrayList<>();
        boolean waits = false;
        for (Row one : tables.attendanceOf(meeting)) {
            if (one.has("signed_at")) {
                signed.add(one.text("person_id"));
            } else if (one.has("unsigned_at")) {
                unsigned.add(one.text("name"));
            } else {
                waits |= tables.attended(meeting, one);
            }
        }
        List<String> said = told(number, "signed", entry -> entry.text("actor_id"));
        List<String> found = told(number, "leaveUnsigned", entry -> entry.fact("member"));
        boolean issued = Set.of("SIGNING", "MINUTED").contains(meeting.text("state"));
        if (!said.equals(signed.stream().sorted().toList())
                || !found.equals(unsigned.stream().sorted().toList())
                || issued && waits != meeting.is("state", "SIGNING")
                || issued != meeting.has("minutes_number")) {
            faults.accept(number + " at " + meeting.text("state") + " is signed by " + signed + " and not by "
                    + unsigned + ", its journal tells " + said + " and " + found);
        }
    }

    private List<String> told(String number, String action, Function<Row, String> what) {
        return journal.apply(number).stream()
                .filter(entry -> entry.is("action", action))
                .map(what)
                .sorted()
                .toList();
    }
}
