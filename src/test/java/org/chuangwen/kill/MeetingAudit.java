package org.chuangwen.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks at the party group's meetings as a killed process has left them. A meeting's journal is one chain that ends
 * where the meeting stands, so that it stands where its last acknowledged step left it; it has exactly the tasks and
 * the process of that state. Who came, who left and who signed is looked at by {@link AttendanceCheck}, its votes by
 * {@link VoteCheck}, what became of its items by {@link ItemCheck}.
 */
final class MeetingAudit extends Look {

    /** What the journal of a meeting tells of its items' states. */
    private static final String DECIDE = "decide";

    private final MeetingTables tables;
    private final Ballots ballots;

    private MeetingAudit(Connection connection, Ledger ledger, Ballots ballots) throws SQLException {
        super(connection, ledger);
        tables = MeetingTables.of(connection);
        this.ballots = ballots;
    }

    /**
     * What one look tells.
     *
     * @param states of the meetings, by their numbers
     * @param votes that were cast
     * @param decided how many items were decided by vote
     * @param requests how many of these were requests for money
     */
    record Result(List<String> faults, Map<String, String> states, long votes, long decided, long requests) {}

    static Result of(Connection connection, Ledger ledger, Ballots ballots) throws SQLException {
        return new MeetingAudit(connection, ledger, ballots).result();
    }

    private Result result() throws SQLException {
        Map<String, String> states = new TreeMap<>();
        AttendanceCheck people = new AttendanceCheck(tables, this::journal, this::fault);
        for (Row meeting : tables.meetings()) {
            states.put(meeting.text("number"), meeting.text("state"));
            course(meeting);
            work(meeting);
            people.check(meeting);
        }
        papers();
        VoteCheck votes = new VoteCheck(tables, ballots, this::journal, this::fault);
        ItemCheck items = new ItemCheck(
                tables,
                rows("select * from funding_request order by id"),
                rows("select * from funding_decision order by id"),
                this::fault);
        for (Row item : tables.items()) {
            votes.check(item);
            items.check(item);
        }
        items.checkRequests();
        List<Row> decided =
                tables.items().stream().filter(item -> item.has("agree")).toList();
        return new Result(
                faults(),
                states,
                tables.seats().values().stream()
                        .flatMap(List::stream)
                        .filter(seat -> seat.has("vote"))
                        .count(),
                decided.size(),
                decided.stream().filter(item -> item.has("subject")).count());
    }

    /** The journal's chain ends where it stands, and each of its steps is one task that is done. */
    private void course(Row meeting) {
        String number = meeting.text("number");
        chain(
                number,
                meeting.text("state"),
                journal(number).stream()
                        .filter(entry -> !entry.is("action", DECIDE))
                        .toList());
        List<String> steps = journal(number).stream()
                .filter(entry -> Set.of(
                                "opened",
                                "cancelled",
                                "put",
                                "deferred",
                                "adjourned",
                                "voted",
                                "concluded",
                                "issued",
                                "signed")
                        .contains(entry.text("action")))
                .map(entry -> entry.text("action") + " " + entry.text("actor_id"))
                .sorted()
                .toList();
        List<String> done = items(number).stream()
                .filter(item -> item.is("state", "DONE") && !item.is("outcome", "unsigned"))
                .map(item -> item.text("outcome") + " " + item.text("done_by"))
                .sorted()
                .toList();
        if (!steps.equals(done)) {
            fault(number + " has done " + done + ", its journal tells " + steps);
        }
    }

    /** Exactly the tasks of where it stands, each of the one whose it is, and one process until it is over. */
    private void work(Row meeting) {
        String number = meeting.text("number");
        List<String> open = items(number).stream()
                .filter(item -> item.is("state", "OPEN"))
                .map(item -> item.text("step") + " " + item.text("assignee_id"))
                .sorted()
                .toList();
        List<String> expected = expected(meeting).stream().sorted().toList();
        if (!open.equals(expected)) {
            fault(number + " at " + meeting.text("state") + " waits for " + open + " instead of " + expected);
        }
        boolean over = Set.of("MINUTED", "CANCELLED").contains(meeting.text("state"));
        if (!processes(number).equals(over ? Set.of() : Set.of("party-group-meeting"))
                || !jobs(number).isEmpty()) {
            fault(number + " at " + meeting.text("state") + " has the processes " + processes(number)
                    + " and the timers " + jobs(number));
        }
    }

    private List<String> expected(Row meeting) {
        String secretary = " " + meeting.text("presided_by");
        return switch (meeting.text("state")) {
            case "CONVENED" -> List.of("open" + secretary);
            case "IN_SESSION" -> expectedInSession(meeting, secretary);
            case "ADJOURNED" -> List.of("minutes" + secretary);
            case "SIGNING" ->
                tables.attendanceOf(meeting).stream()
                        .filter(one ->
                                tables.attended(meeting, one) && !one.has("signed_at") && !one.has("unsigned_at"))
                        .map(one -> "sign " + one.text("person_id"))
                        .toList();
            default -> List.of();
        };
    }

    private List<String> expectedInSession(Row meeting, String secretary) {
        List<Row> votedOn = tables.agenda(meeting).stream()
                .filter(item -> Set.of("STATEMENTS", "LAST_WORD").contains(item.text("state")))
                .toList();
        if (votedOn.size() > 1) {
            fault(meeting.text("number") + " votes on several items at once: " + votedOn);
        }
        if (votedOn.isEmpty()) {
            return List.of("take" + secretary);
        }
        Row item = votedOn.get(0);
        if (item.is("state", "LAST_WORD")) {
            return List.of("conclude" + secretary);
        }
        return tables.seatsOf(item).stream()
                .filter(seat -> !seat.has("vote") && !seat.is("recusal", "RECUSED") && tables.isThere(seat, meeting))
                .map(seat -> seat.text("person_id"))
                .filter(person -> !meeting.is("presided_by", person))
                .map(person -> "state " + person)
                .toList();
    }

    /** Minutes and decisions are numbered without a gap, and each meeting was begun by exactly one step. */
    private void papers() throws SQLException {
        numbered("minutes-", tables.meetings(), "minutes_number");
        numbered("decision-", tables.items(), "decision_number");
        long started = count("select count(*) as many from started_process where process_key = 'party-group-meeting'");
        if (started != tables.meetings().size()) {
            fault(tables.meetings().size() + " meetings, " + started + " noted as started");
        }
    }

    private void numbered(String series, List<Row> papers, String column) throws SQLException {
        long given = count(
                "select coalesce(sum(last_number), 0) as many from paper_number where series like '" + series + "%'");
        long numbers = papers.stream()
                .filter(paper -> paper.has(column))
                .map(paper -> paper.text(column))
                .distinct()
                .count();
        long with = papers.stream().filter(paper -> paper.has(column)).count();
        if (given != with || numbers != with) {
            fault(with + " papers with " + numbers + " numbers of " + given + " that were given of " + series);
        }
    }
}
