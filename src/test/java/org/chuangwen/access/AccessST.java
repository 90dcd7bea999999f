package org.chuangwen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chuangwen.access.AccessTable.Row;
import org.chuangwen.support.PostgresqlServer;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.StartsApplications;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The running application, on PostgreSQL, answers every door of the access table as the table says, for every role and
 * for what is one's own, one's unit's and foreign; and nothing that is refused changes anything.
 */
@StartsApplications
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessST {

    private static final int AT_ONCE = 6;

    /** Who came when, and the engine's own counting. */
    private static final Set<String> RESTLESS =
            Set.of("api_token", "act_ru_meter_log", "act_ru_job", "sign_in_failure", "known_browser");

    private static PostgresqlServer server;
    private static RunningApplication application;
    private static District district;
    private static Things things;
    private static Caller caller;
    private static ExecutorService threads;

    @BeforeAll
    static void found() throws Exception {
        server = PostgresqlServer.start();
        PostgresqlServer.Database database = server.create("access");
        application = RunningApplication.start(
                Path.of("target", "access", UUID.randomUUID().toString()), database.settings());
        district = District.found(database, application.rest());
        things = new Things(district);
        caller = new Caller(application.address(), district, application.password());
        threads = Executors.newFixedThreadPool(AT_ONCE);
    }

    @AfterAll
    static void end() {
        threads.shutdownNow();
        application.close();
        server.close();
    }

    /** One knock, and what must come of it. */
    private record Knock(Row row, Knocker knocker, String person, Relation relation) {

        int expected() {
            return row.expected(knocker, person, relation);
        }

        boolean isRefused() {
            return expected() >= 300;
        }

        /** Showing a page may mark a notice as read; nothing else that is only asked may change anything. */
        boolean mustChangeNothing() {
            return isRefused() || row.method().equals("GET") && row.path().startsWith("/api/");
        }

        int knock(boolean fresh) {
            String path =
                    fresh ? things.freshIn(row.path(), person, relation) : things.keptIn(row.path(), person, relation);
            return caller.knock(person, row.method(), path, body(fresh));
        }

        private String body(boolean fresh) {
            return fresh ? things.freshIn(row.body(), person, relation) : things.keptIn(row.body(), person, relation);
        }

        /** Makes what is needed before anything is watched. */
        Void prepare() {
            things.keptIn(row.path(), person, relation);
            body(false);
            return null;
        }
    }

    @Test
    @Order(1)
    void shouldAnswerAsTheTableSaysAndChangeNothingWhereItRefuses() throws Exception {
        List<Row> rows = AccessTable.read();
        Map<Knock, Integer> answers = new java.util.concurrent.ConcurrentHashMap<>();
        List<String> faults = new ArrayList<>();

        List<Knock> harmless = rows.stream()
                .flatMap(row -> knocks(row).stream())
                .filter(Knock::mustChangeNothing)
                .toList();
        all(harmless, Knock::prepare);
        try (Connection connection = district.open()) {
            Snapshot before = Snapshot.of(connection, RESTLESS);
            for (Row row : rows) {
                all(
                        knocks(row).stream().filter(Knock::mustChangeNothing).toList(),
                        knock -> answers.put(knock, knock.knock(false)));
                Snapshot after = Snapshot.of(connection, RESTLESS);
                Set<String> changed = after.changedSince(before);
                if (!changed.isEmpty()) {
                    faults.add("What was refused or only asked changed " + changed + ": " + row);
                }
                before = after;
            }
        }
        all(
                rows.stream()
                        .flatMap(row -> knocks(row).stream())
                        .filter(knock -> !knock.mustChangeNothing())
                        .toList(),
                knock -> answers.put(knock, knock.knock(true)));

        assertThat(answers.size()).isGreaterThan(1_000);
        for (Row row : rows) {
            faults.addAll(faults(row, answers));
        }
        assertThat(faults).isEmpty();
        assertThat(application.output()).doesNotContain("Unexpected failure");
    }

    /**
     * Nothing comes of a button that one is not offered: neither with the state of a page that somebody else has got,
     * nor with that of one's own.
     */
    @Test
    @Order(2)
    void shouldChangeNothingWhenAButtonIsPressedByWhoMayNot() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Connection connection = district.open()) {
            for (ActionTable.Row row : ActionTable.read()) {
                if (row.isRefusedToAny()) {
                    faults.addAll(pressedByOthers(row, connection));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(application.output()).doesNotContain("Unexpected failure");
    }

    private static List<String> pressedByOthers(ActionTable.Row row, Connection connection) throws Exception {
        Press press;
        try {
            press = Press.found(row, caller, things.freshIn(row.page(), row.holder(), Relation.OWN));
        } catch (IllegalStateException e) {
            return List.of(row + ": " + e.getMessage());
        }
        // Showing a page may mark a notice as read: so all are shown before anything is watched.
        Map<String, String> ownStates = new java.util.concurrent.ConcurrentHashMap<>();
        each(row.others(), person -> press.stateFor(person).ifPresent(state -> ownStates.put(person, state)));

        Snapshot before = Snapshot.of(connection, RESTLESS);
        List<String> faults = java.util.Collections.synchronizedList(new ArrayList<>());
        each(row.others(), person -> {
            int theirs = press.by(person, press.state());
            int own = ownStates.containsKey(person) ? press.by(person, ownStates.get(person)) : 0;
            if (theirs >= 500 || own >= 500) {
                faults.add(row + " for " + person + ": " + theirs + ", " + own);
            }
        });
        Set<String> changed = Snapshot.of(connection, RESTLESS).changedSince(before);
        if (!changed.isEmpty()) {
            faults.add(row + " changed " + changed + ", pressed by one of " + row.others());
        }
        return faults;
    }

    private static void each(Collection<String> people, java.util.function.Consumer<String> what) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        people.forEach(person -> tasks.add(() -> {
            what.accept(person);
            return null;
        }));
        for (Future<Void> future : threads.invokeAll(tasks)) {
            future.get();
        }
    }

    private static List<Knock> knocks(Row row) {
        List<Knock> knocks = new ArrayList<>();
        for (Knocker knocker : Knocker.values()) {
            for (Relation relation : row.relations()) {
                knocker.people().forEach(person -> knocks.add(new Knock(row, knocker, person, relation)));
            }
        }
        return knocks;
    }

    /** What is answered otherwise than the table says, and the line that would say it. */
    private static List<String> faults(Row row, Map<Knock, Integer> answers) {
        List<String> faults = new ArrayList<>();
        Map<Knocker, Map<Relation, Set<String>>> answered = new EnumMap<>(Knocker.class);
        for (Knock knock : knocks(row)) {
            int answer = answers.get(knock);
            if (answer != knock.expected()) {
                faults.add(knock.person() + " " + knock.relation() + ": " + answer + " instead of " + knock.expected());
            }
            answered.computeIfAbsent(knock.knocker(), any -> new EnumMap<>(Relation.class))
                    .computeIfAbsent(knock.relation(), any -> new TreeSet<>())
                    .add(String.valueOf(answer));
        }
        if (faults.isEmpty()) {
            return faults;
        }
        Map<Knocker, List<String>> cells = new EnumMap<>(Knocker.class);
        answered.forEach((knocker, relations) -> cells.put(
                knocker,
                relations.values().stream().map(one -> String.join("+", one)).toList()));
        return List.of("\n" + row + "\n  " + String.join("\n  ", faults) + "\n  It answers now, if that is right:\n"
                + AccessTable.line(row.door(), row.body(), cells));
    }

    private static <T> void all(Collection<Knock> knocks, java.util.function.Function<Knock, T> what) throws Exception {
        List<Callable<T>> tasks = new ArrayList<>();
        knocks.forEach(knock -> tasks.add(() -> what.apply(knock)));
        for (Future<T> future : threads.invokeAll(tasks)) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
