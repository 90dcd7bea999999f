package org.chuangwen.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chuangwen.rectification.SecondLook;

/**
 * Looks at the tables a killed process has left: ours, the engine's and the clients' ledger must tell one and the same
 * story. Everything wrong is collected, so that one look tells all.
 */
final class Audit extends Look {

    private final Map<String, Row> cases = new TreeMap<>();
    private final Map<String, Long> recheckPercents = new HashMap<>();
    private String secondLookSecret;

    private Audit(Connection connection, Ledger ledger) throws SQLException {
        super(connection, ledger);
    }

    /** What the tables say of one case, for comparison with what the API says. */
    record Found(String state, List<String> openTasks) {}

    /**
     * What one look tells.
     *
     * @param faults all that was found wrong
     * @param cases by their numbers
     * @param openTasks the ids of the work items that wait
     * @param happened how many steps happened although they were not answered for
     * @param timersFired how often a unit was reminded or its delay recorded
     * @param entries of the journal
     */
    record Result(
            List<String> faults,
            Map<String, Found> cases,
            Set<String> openTasks,
            int happened,
            int timersFired,
            int entries) {}

    static Result of(Connection connection, Ledger ledger) throws SQLException {
        return new Audit(connection, ledger).result();
    }

    private Result result() throws SQLException {
        read();
        marks(cases.values().stream().map(of -> of.text("description")).toList());
        for (Map.Entry<String, Row> entry : cases.entrySet()) {
            chain(entry.getKey(), entry.getValue().text("state"));
            reworks(entry.getKey(), entry.getValue());
            work(entry.getKey(), entry.getValue());
        }
        tasks();
        audiences();
        papers();
        attachments();
        Map<String, Found> found = new TreeMap<>();
        cases.forEach((number, of) -> found.put(number, new Found(of.text("state"), openSteps(number))));
        return new Result(
                faults(),
                found,
                openItems().stream().map(item -> item.text("id")).collect(Collectors.toSet()),
                happened(),
                (int) entries().stream()
                        .filter(entry -> Story.isToldByTimer(entry.text("action")))
                        .count(),
                entries().size());
    }

    private void read() throws SQLException {
        for (Row of : rows("select * from rectification_case")) {
            cases.put(of.text("number"), of);
        }
        secondLookSecret = rows("select secret from second_look_secret").get(0).text("secret");
        for (Row category : rows("select id, recheck_percent from case_category")) {
            recheckPercents.put(category.text("id"), category.number("recheck_percent"));
        }
    }

    private void reworks(String number, Row of) {
        long reworks = journal(number).stream()
                .filter(entry -> entry.is("action", "rework"))
                .count();
        if (of.number("rework_count") != reworks) {
            fault(number + " counts " + of.text("rework_count") + " reworks, its journal " + reworks);
        }
    }

    /**
     * Exactly the right tasks, processes and timers wait, and each step of the past has exactly one task that is done.
     */
    private void work(String number, Row of) {
        List<Row> told = journal(number);
        Story story = Story.of(told.stream().map(entry -> entry.text("action")).toList(), isSampled(number, of));
        if (!openSteps(number).equals(story.openSteps())) {
            fault(number + " at " + of.text("state") + " waits for " + openSteps(number) + " instead of "
                    + story.openSteps());
        }
        if (!processes(number).equals(story.processes())) {
            fault(number + " at " + of.text("state") + " has the processes " + processes(number) + " instead of "
                    + story.processes());
        }
        List<String> timers = jobs(number).stream()
                .map(job -> job.text("handler_cfg_"))
                .sorted()
                .toList();
        if (!timers.equals(story.timers())) {
            fault(number + " at " + of.text("state") + " has the timers " + timers + " instead of " + story.timers());
        }
        jobs(number).stream()
                .filter(job -> job.number("retries_") < 1)
                .forEach(job -> fault(number + ": a timer has given up: " + job));
        List<String> done = items(number).stream()
                .filter(item -> item.is("state", "DONE"))
                .map(item -> String.valueOf(item.text("outcome")))
                .sorted()
                .toList();
        List<String> steps = told.stream()
                .map(entry -> entry.text("action"))
                .filter(Story::isStep)
                .sorted()
                .toList();
        if (!done.equals(steps)) {
            fault(number + " has done " + done + ", its journal tells " + steps);
        }
    }

    /** As {@code SecondLook} draws the sample of cases that are checked again. */
    private boolean isSampled(String number, Row of) {
        return SecondLook.isSampled(
                secondLookSecret,
                number,
                recheckPercents.get(of.text("category_id")).intValue());
    }

    /** Orders are numbered without gaps, and each was issued by exactly one step. */
    private void papers() throws SQLException {
        long orders = count("select count(*) as many from rectification_order");
        long issued = entries().stream()
                .filter(entry -> entry.is("action", "dispatch"))
                .count();
        long numbered = count(
                "select coalesce(sum(last_number), 0) as many from paper_number where series = 'rectification-order'");
        if (orders != issued || orders != numbered) {
            fault(orders + " orders, " + issued + " dispatched, " + numbered + " numbered");
        }
        long started = count("select count(*) as many from started_process");
        if (started != cases.size()) {
            fault(cases.size() + " cases, " + started + " noted as started");
        }
    }

    /** Each report has its photo from before, each feedback its photo from after. */
    private void attachments() throws SQLException {
        Map<String, Integer> attached = new HashMap<>();
        for (Row row : rows("select subject, purpose, count(*) as many from attachment where subject is not null"
                + " group by subject, purpose")) {
            attached.put(row.text("subject") + " " + row.text("purpose"), (int) row.number("many"));
        }
        cases.keySet().forEach(number -> {
            int feedbacks = (int) journal(number).stream()
                    .filter(entry -> entry.is("action", "feedback"))
                    .count();
            int before = attached.getOrDefault(number + " BEFORE", 0);
            int after = attached.getOrDefault(number + " AFTER", 0);
            if (before != 1 || after != feedbacks) {
                fault(number + " has " + before + " photos from before and " + after + " from after, but was fed back "
                        + feedbacks + " times");
            }
        });
    }
}
