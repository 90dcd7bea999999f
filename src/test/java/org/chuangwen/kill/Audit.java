package org.chuangwen.kill;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.chuangwen.identity.Audience;
import org.chuangwen.kill.Ledger.Answer;
import org.chuangwen.kill.Ledger.Step;
import org.chuangwen.organisation.Role;

/**
 * Looks at the tables a killed process has left: ours, the engine's and the clients' ledger must tell one and the same
 * story. Everything wrong is collected, so that one look tells all.
 */
final class Audit {

    private final Connection connection;
    private final Ledger ledger;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Row> cases = new TreeMap<>();
    private final Map<String, List<Row>> journal = new HashMap<>();
    private final Map<String, List<Row>> items = new HashMap<>();
    private final Map<String, Set<String>> instances = new HashMap<>();
    private final Map<String, Long> recheckPercents = new HashMap<>();
    private final Map<String, List<Row>> jobs = new HashMap<>();
    private final Map<String, String> unitPaths = new HashMap<>();

    private int happened;

    private Audit(Connection connection, Ledger ledger) {
        this.connection = connection;
        this.ledger = ledger;
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
        marks();
        for (Map.Entry<String, Row> entry : cases.entrySet()) {
            story(entry.getKey(), entry.getValue());
            work(entry.getKey(), entry.getValue());
        }
        tasks();
        audiences();
        papers();
        attachments();
        Map<String, Found> found = new TreeMap<>();
        cases.forEach((number, of) -> found.put(number, new Found(of.text("state"), openSteps(number))));
        return new Result(
                faults,
                found,
                openItems().stream().map(item -> item.text("id")).collect(Collectors.toSet()),
                happened,
                (int) journal.values().stream()
                        .flatMap(List::stream)
                        .filter(entry -> Story.isToldByTimer(entry.text("action")))
                        .count(),
                journal.values().stream().mapToInt(List::size).sum());
    }

    private void read() throws SQLException {
        for (Row of : rows("select * from rectification_case")) {
            cases.put(of.text("number"), of);
        }
        journal.putAll(Row.by("subject", rows("select * from journal_entry order by id")));
        items.putAll(Row.by("subject", rows("select * from work_item order by created_at, id")));
        jobs.putAll(Row.by(
                "business_key_",
                rows("select j.*, e.business_key_ from act_ru_job j join act_ru_execution e"
                        + " on e.id_ = j.process_instance_id_")));
        for (Row instance : rows("select business_key_, proc_def_id_ from act_ru_execution where parent_id_ is null")) {
            String key = instance.text("proc_def_id_").split(":", 2)[0];
            if (!instances
                    .computeIfAbsent(instance.text("business_key_"), any -> new TreeSet<>())
                    .add(key)) {
                faults.add(instance.text("business_key_") + " has more than one process " + key);
            }
        }
        for (Row category : rows("select id, recheck_percent from case_category")) {
            recheckPercents.put(category.text("id"), category.number("recheck_percent"));
        }
        for (Row unit : rows("select id, path from org_unit")) {
            unitPaths.put(unit.text("id"), unit.text("path"));
        }
    }

    /** What was answered for is there once, what was not answered at most once, what was refused not at all. */
    private void marks() {
        Map<String, Integer> seen = new HashMap<>();
        cases.values().forEach(of -> seen.merge(of.text("description"), 1, Integer::sum));
        journal.values()
                .forEach(entries -> entries.stream()
                        .filter(entry -> entry.has("remark"))
                        .forEach(entry -> seen.merge(entry.text("remark"), 1, Integer::sum)));
        for (Step step : ledger.all()) {
            int times = seen.getOrDefault(step.mark(), 0);
            Answer answer = ledger.answerTo(step);
            happened += answer == Answer.NONE ? times : 0;
            boolean right = switch (answer) {
                case DONE -> times == 1;
                case NONE -> times <= 1;
                case REFUSED -> times == 0;
            };
            if (!right) {
                faults.add(step + " (answer: " + answer + ") is there " + times + " times");
            }
        }
    }

    /** The journal is one unbroken chain that ends where the case stands. */
    private void story(String number, Row of) {
        String state = null;
        int reworks = 0;
        for (Row entry : journal.getOrDefault(number, List.of())) {
            if (entry.has("state_after")) {
                if (!Objects.equals(entry.text("state_before"), state)) {
                    faults.add(number + ": " + entry.text("action") + " began at " + entry.text("state_before")
                            + " but the case stood at " + state);
                }
                state = entry.text("state_after");
            }
            reworks += entry.is("action", "rework") ? 1 : 0;
        }
        if (!Objects.equals(state, of.text("state"))) {
            faults.add(number + " stands at " + of.text("state") + ", its journal ends at " + state);
        }
        if (of.number("rework_count") != reworks) {
            faults.add(number + " counts " + of.text("rework_count") + " reworks, its journal " + reworks);
        }
    }

    /**
     * Exactly the right tasks, processes and timers wait, and each step of the past has exactly one task that is done.
     */
    private void work(String number, Row of) {
        List<Row> told = journal.getOrDefault(number, List.of());
        Story story = Story.of(told.stream().map(entry -> entry.text("action")).toList(), isSampled(number, of));
        if (!openSteps(number).equals(story.openSteps())) {
            faults.add(number + " at " + of.text("state") + " waits for " + openSteps(number) + " instead of "
                    + story.openSteps());
        }
        if (!instances.getOrDefault(number, Set.of()).equals(story.processes())) {
            faults.add(number + " at " + of.text("state") + " has the processes " + instances.get(number)
                    + " instead of " + story.processes());
        }
        List<String> timers = jobs.getOrDefault(number, List.of()).stream()
                .map(job -> job.text("handler_cfg_"))
                .sorted()
                .toList();
        if (!timers.equals(story.timers())) {
            faults.add(
                    number + " at " + of.text("state") + " has the timers " + timers + " instead of " + story.timers());
        }
        jobs.getOrDefault(number, List.of()).stream()
                .filter(job -> job.number("retries_") < 1)
                .forEach(job -> faults.add(number + ": a timer has given up: " + job));
        List<String> done = items.getOrDefault(number, List.of()).stream()
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
            faults.add(number + " has done " + done + ", its journal tells " + steps);
        }
    }

    private List<String> openSteps(String number) {
        return items.getOrDefault(number, List.of()).stream()
                .filter(item -> item.is("state", "OPEN"))
                .map(item -> item.text("step"))
                .sorted()
                .toList();
    }

    /** As {@code SecondLook} draws the sample of cases that are checked again. */
    private boolean isSampled(String number, Row of) {
        CRC32 hash = new CRC32();
        hash.update(number.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 100 < recheckPercents.get(of.text("category_id"));
    }

    /** The engine's tasks are the open work items, one for one. */
    private void tasks() throws SQLException {
        Map<String, String> engine = new TreeMap<>();
        for (Row task : rows("select t.id_, t.task_def_key_, e.business_key_ from act_ru_task t"
                + " join act_ru_execution e on e.id_ = t.proc_inst_id_")) {
            engine.put(task.text("id_"), task.text("business_key_") + " " + task.text("task_def_key_"));
        }
        Map<String, String> ours = new TreeMap<>();
        openItems().forEach(item -> ours.put(item.text("id"), item.text("subject") + " " + item.text("step")));
        if (!engine.equals(ours)) {
            Set<Map.Entry<String, String>> differing = new HashSet<>(engine.entrySet());
            differing.removeAll(ours.entrySet());
            faults.add("tasks of the engine without their work item: " + differing);
            differing = new HashSet<>(ours.entrySet());
            differing.removeAll(engine.entrySet());
            faults.add("work items without their task of the engine: " + differing);
        }
    }

    /** Each open work item is in exactly the inboxes it belongs to, and nothing else is in any. */
    private void audiences() throws SQLException {
        Map<String, Set<String>> expected = new TreeMap<>();
        openItems().forEach(item -> {
            expected.put(
                    item.text("id"),
                    new TreeSet<>(Audience.keysOfTask(
                            item.has("assignee_id") ? item.number("assignee_id") : null,
                            Role.valueOf(item.text("role")),
                            unitPaths.get(item.text("unit_id")))));
        });
        Map<String, Set<String>> written = new TreeMap<>();
        for (Row row : rows("select a.work_item_id, a.audience, a.due_at = w.due_at as on_time"
                + " from work_item_audience a join work_item w on w.id = a.work_item_id")) {
            written.computeIfAbsent(row.text("work_item_id"), any -> new TreeSet<>())
                    .add(row.text("audience"));
            if (!row.is("on_time", "true")) {
                faults.add("work item " + row.text("work_item_id") + " is filed under another time than its own");
            }
        }
        if (!written.equals(expected)) {
            faults.add("the inboxes hold " + written + " instead of " + expected);
        }
    }

    /** Orders are numbered without gaps, and each was issued by exactly one step. */
    private void papers() throws SQLException {
        long orders = count("select count(*) as many from rectification_order");
        long issued = journal.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.is("action", "dispatch"))
                .count();
        long numbered = count(
                "select coalesce(sum(last_number), 0) as many from paper_number where series = 'rectification-order'");
        if (orders != issued || orders != numbered) {
            faults.add(orders + " orders, " + issued + " dispatched, " + numbered + " numbered");
        }
        long started = count("select count(*) as many from started_process");
        if (started != cases.size()) {
            faults.add(cases.size() + " cases, " + started + " noted as started");
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
            int feedbacks = (int) journal.getOrDefault(number, List.of()).stream()
                    .filter(entry -> entry.is("action", "feedback"))
                    .count();
            int before = attached.getOrDefault(number + " BEFORE", 0);
            int after = attached.getOrDefault(number + " AFTER", 0);
            if (before != 1 || after != feedbacks) {
                faults.add(number + " has " + before + " photos from before and " + after
                        + " from after, but was fed back " + feedbacks + " times");
            }
        });
    }

    private List<Row> openItems() {
        return items.values().stream()
                .flatMap(List::stream)
                .filter(item -> item.is("state", "OPEN"))
                .toList();
    }

    private long count(String query) throws SQLException {
        return rows(query).get(0).number("many");
    }

    private List<Row> rows(String query) throws SQLException {
        return Row.of(connection, query);
    }
}
