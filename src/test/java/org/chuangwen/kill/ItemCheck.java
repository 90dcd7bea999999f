package org.chuangwen.kill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An item is open or closed, never both, and a deferred one goes on exactly once. What the party group decided on a
 * request the request knows of exactly once, with that sum and that number; and a request waits for the party group
 * exactly while it has an open item.
 */
final class ItemCheck {

    private static final Set<String> OPEN = Set.of("PROPOSED", "SCHEDULED", "STATEMENTS", "LAST_WORD");

    private final MeetingTables tables;
    private final Consumer<String> faults;
    private final List<Row> requests;
    private final Map<String, List<Row>> decisionsOfItems;
    private final Map<String, List<Row>> decisionsOfRequests;
    private final Map<String, List<Row>> continuing;

    /**
     * @param decisions on the requests, oldest first
     * @param faults takes all that is found wrong
     */
    ItemCheck(MeetingTables tables, List<Row> requests, List<Row> decisions, Consumer<String> faults) {
        this.tables = tables;
        this.requests = requests;
        this.faults = faults;
        decisionsOfItems = Row.by("agenda_item", decisions);
        decisionsOfRequests = Row.by("request_id", decisions);
        continuing = Row.by("continues_id", tables.items());
    }

    void check(Row item) {
        String number = item.text("number");
        String state = item.text("state");
        Row meeting = tables.meetingOf(item);
        String open = OPEN.contains(state) ? item.text("subject") : null;
        if (!Objects.equals(item.text("open_subject"), open)) {
            faults.accept(
                    number + " at " + state + " is open for " + item.text("open_subject") + " instead of " + open);
        }
        boolean deferred = state.equals("DEFERRED");
        if (continuing.getOrDefault(item.text("id"), List.of()).size() != (deferred ? 1 : 0)) {
            faults.accept(number + " at " + state + " goes on as " + continuing.get(item.text("id")));
        }
        boolean right = switch (state) {
            case "PROPOSED" -> meeting == null;
            case "SCHEDULED" -> Set.of("CONVENED", "IN_SESSION").contains(meeting.text("state"));
            case "STATEMENTS", "LAST_WORD" -> meeting.is("state", "IN_SESSION");
            case "WITHDRAWN" -> true;
            default -> !Set.of("CONVENED", "CANCELLED").contains(meeting.text("state"));
        };
        if (!right) {
            faults.accept(number + " at " + state + " is in the meeting " + meeting);
        }
        if (meeting != null
                && !state.equals("WITHDRAWN")
                && !people(tables.seatsOf(item)).equals(people(tables.attendanceOf(meeting)))) {
            faults.accept(number + " has the seats " + tables.seatsOf(item) + " in " + meeting.text("number"));
        }
        decided(item, meeting);
    }

    private static Set<String> people(List<Row> rows) {
        return rows.stream().map(row -> row.text("person_id")).collect(Collectors.toSet());
    }

    /** What was decided on a request is there once, as it was decided. */
    private void decided(Row item, Row meeting) {
        List<String> told = decisionsOfItems.getOrDefault(item.text("number"), List.of()).stream()
                .map(decision -> String.join(
                        " ",
                        decision.text("request_id"),
                        decision.text("outcome"),
                        String.valueOf(decision.text("granted")),
                        String.valueOf(decision.text("number")),
                        decision.text("meeting"),
                        decision.text("route")))
                .toList();
        List<String> expected = new ArrayList<>();
        if (item.has("subject") && item.has("decision")) {
            boolean passed = item.is("decision", "PASSED");
            expected.add(String.join(
                    " ",
                    requestOf(item).text("id"),
                    passed ? "GRANTED" : item.is("decision", "NOT_PASSED") ? "REFUSED" : "DEFERRED",
                    String.valueOf(passed ? item.text("motion_amount") : null),
                    String.valueOf(item.text("decision_number")),
                    meeting.text("number"),
                    "PARTY_GROUP"));
        }
        if (!told.equals(expected)) {
            faults.accept(item.text("number") + " at " + item.text("state") + " is known to its request as " + told
                    + " instead of " + expected);
        }
    }

    private Row requestOf(Row item) {
        return requests.stream()
                .filter(of -> of.is("number", item.text("subject")))
                .findFirst()
                .orElseThrow();
    }

    /** Each request waits for the party group or does not, and what is granted is what was granted last. */
    void checkRequests() {
        Map<String, List<Row>> open = Row.by(
                "open_subject",
                tables.items().stream().filter(item -> item.has("open_subject")).toList());
        for (Row of : requests) {
            String number = of.text("number");
            boolean waits = of.is("state", "DECISION") && "PARTY_GROUP".equals(of.text("route"));
            int items = open.getOrDefault(number, List.of()).size();
            if (items != (waits ? 1 : 0)) {
                faults.accept(number + " at " + of.text("state") + " has " + items + " open items");
            }
            granted(of);
        }
    }

    /** What is on public notice is not in force yet. */
    private void granted(Row of) {
        List<BigDecimal> grants = decisionsOfRequests.getOrDefault(of.text("id"), List.of()).stream()
                .filter(decision -> decision.is("outcome", "GRANTED"))
                .map(decision -> (BigDecimal) decision.columns().get("granted"))
                .toList();
        int inForce = grants.size() - (of.is("state", "PUBLIC_NOTICE") ? 1 : 0);
        if (!Objects.equals(of.columns().get("granted"), last(grants, grants.size()))
                || !Objects.equals(of.columns().get("granted_in_force"), last(grants, inForce))) {
            faults.accept(of.text("number") + " at " + of.text("state") + " has " + of.text("granted") + " granted and "
                    + of.text("granted_in_force") + " in force, granted were " + grants);
        }
    }

    private static BigDecimal last(List<BigDecimal> grants, int many) {
        return many == 0 ? null : grants.get(many - 1);
    }
}
