package org.chuangwen.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chuangwen.identity.Audience;
import org.chuangwen.kill.Ledger.Answer;
import org.chuangwen.kill.Ledger.Step;
import org.chuangwen.organisation.Role;

/**
 * One look at the tables a killed process has left, and what must hold whatever the work was. Everything wrong is
 * collected, so that one look tells all.
 */
abstract class Look {

    private final Connection connection;
    private final Ledger ledger;
    private final List<String> faults = new ArrayList<>();
    private final List<Row> entries;
    private final Map<String, List<Row>> journal;
    private final Map<String, List<Row>> items;
    private final Map<String, List<Row>> jobs;
    private final Map<String, Set<String>> processes = new HashMap<>();
    private final Map<String, String> unitPaths = new HashMap<>();

    private int happened;

    Look(Connection connection, Ledger ledger) throws SQLException {
        this.connection = connection;
        this.ledger = ledger;
        entries = rows("select * from journal_entry order by id");
        journal = Row.by("subject", entries);
        items = Row.by("subject", rows("select * from work_item order by created_at, id"));
        jobs = Row.by(
                "business_key_",
                rows("select j.*, e.business_key_ from act_ru_job j join act_ru_execution e"
                        + " on e.id_ = j.process_instance_id_"));
        for (Row instance : rows("select business_key_, proc_def_id_ from act_ru_execution where parent_id_ is null")) {
            String process = instance.text("proc_def_id_").split(":", 2)[0];
            if (!processes
                    .computeIfAbsent(instance.text("business_key_"), any -> new TreeSet<>())
                    .add(process)) {
                fault(instance.text("business_key_") + " has more than one process " + process);
            }
        }
        for (Row unit : rows("select id, path from org_unit")) {
            unitPaths.put(unit.text("id"), unit.text("path"));
        }
    }

    /**
     * What was answered for is there once, what was not answered at most once, what was refused not at all.
     *
     * @param texts what steps left their mark in, besides the journal's remarks
     */
    final void marks(Collection<String> texts) {
        Map<String, Integer> seen = new HashMap<>();
        texts.forEach(text -> seen.merge(text, 1, Integer::sum));
        entries.stream()
                .filter(entry -> entry.has("remark") && !isEcho(entry))
                .forEach(entry -> seen.merge(entry.text("remark"), 1, Integer::sum));
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
                fault(step + " (answer: " + answer + ") is there " + times + " times");
            }
        }
    }

    /**
     * What follows from a step elsewhere repeats its words: on the agenda item that is taken back with its request,
     * and, by nobody, on the request that is put off with its agenda item.
     */
    private static boolean isEcho(Row entry) {
        return !entry.has("actor_id") || entry.text("subject").startsWith("YT-");
    }

    /** The journal is one unbroken chain that ends where its subject stands. */
    final void chain(String number, String standsAt) {
        chain(number, standsAt, journal(number));
    }

    /** @param told of the journal, what is about the subject itself */
    final void chain(String number, String standsAt, List<Row> told) {
        String state = null;
        for (Row entry : told) {
            if (entry.has("state_after")) {
                if (!Objects.equals(entry.text("state_before"), state)) {
                    fault(number + ": " + entry.text("action") + " began at " + entry.text("state_before")
                            + " but it stood at " + state);
                }
                state = entry.text("state_after");
            }
        }
        if (!Objects.equals(state, standsAt)) {
            fault(number + " stands at " + standsAt + ", its journal ends at " + state);
        }
    }

    final List<String> openSteps(String number) {
        return items(number).stream()
                .filter(item -> item.is("state", "OPEN"))
                .map(item -> item.text("step"))
                .sorted()
                .toList();
    }

    /** The engine's tasks are the open work items, one for one. */
    final void tasks() throws SQLException {
        Map<String, String> engine = new TreeMap<>();
        for (Row task : rows("select t.id_, t.task_def_key_, e.business_key_ from act_ru_task t"
                + " join act_ru_execution e on e.id_ = t.proc_inst_id_")) {
            engine.put(task.text("id_"), task.text("business_key_") + " " + task.text("task_def_key_"));
        }
        Map<String, String> ours = new TreeMap<>();
        openItems().forEach(item -> ours.put(item.text("id"), key(item) + " " + item.text("step")));
        if (!engine.equals(ours)) {
            Set<Map.Entry<String, String>> differing = new HashSet<>(engine.entrySet());
            differing.removeAll(ours.entrySet());
            fault("tasks of the engine without their work item: " + differing);
            differing = new HashSet<>(ours.entrySet());
            differing.removeAll(engine.entrySet());
            fault("work items without their task of the engine: " + differing);
        }
    }

    /** As the engine's business key says it: a part has a process of its own, but for the members of a meeting. */
    private static String key(Row item) {
        boolean ownProcess = item.has("part") && !item.is("process_key", "party-group-meeting");
        return item.text("subject") + (ownProcess ? "/" + item.text("part") : "");
    }

    /** Each open work item is in exactly the inboxes it belongs to, and nothing else is in any. */
    final void audiences() throws SQLException {
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
                fault("work item " + row.text("work_item_id") + " is filed under another time than its own");
            }
        }
        if (!written.equals(expected)) {
            fault("the inboxes hold " + written + " instead of " + expected);
        }
    }

    final List<Row> openItems() {
        return items.values().stream()
                .flatMap(List::stream)
                .filter(item -> item.is("state", "OPEN"))
                .toList();
    }

    final long count(String query) throws SQLException {
        return rows(query).get(0).number("many");
    }

    final List<Row> rows(String query) throws SQLException {
        return Row.of(connection, query);
    }

    /** The journal, oldest first. */
    final List<Row> entries() {
        return entries;
    }

    final List<Row> journal(String subject) {
        return journal.getOrDefault(subject, List.of());
    }

    /** All its work items, oldest first. */
    final List<Row> items(String subject) {
        return items.getOrDefault(subject, List.of());
    }

    /** The engine's timers of what has this business key. */
    final List<Row> jobs(String key) {
        return jobs.getOrDefault(key, List.of());
    }

    /** The procedures under way for what has this business key. */
    final Set<String> processes(String key) {
        return processes.getOrDefault(key, Set.of());
    }

    final void fault(String what) {
        faults.add(what);
    }

    final List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many steps happened although they were not answered for. */
    final int happened() {
        return happened;
    }
}
