package org.chuangwen.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;

/** The application that is killed, with its data, and the people who work with it. */
final class Victim implements AutoCloseable {

    private final Store store;
    private final RunningApplication application;
    private final Map<String, Rest> people = new HashMap<>();
    private final List<Duration> starts = new ArrayList<>();

    /** Writes those who work into the tables. */
    interface Founder {
        void found(Connection connection) throws SQLException;
    }

    /** @param folder of the application that the store belongs to */
    Victim(Store store, Path folder, Founder founder, List<String> usernames) throws SQLException {
        this.store = store;
        application = RunningApplication.start(folder, store.settings());
        String password = application.password();
        if (store.isTheApplicationsOwn()) {
            application.kill9();
        }
        try (Connection connection = store.open()) {
            founder.found(connection);
        }
        if (!application.isRunning()) {
            start();
        }
        usernames.forEach(username -> people.put(username, application.rest().as(username, password)));
    }

    static Path newFolder(String name) {
        return Path.of("target", "kill", name + "-" + UUID.randomUUID());
    }

    Store store() {
        return store;
    }

    /** By their usernames. */
    Map<String, Rest> people() {
        return people;
    }

    void start() {
        Instant begin = Instant.now();
        application.restart();
        starts.add(Duration.between(begin, Instant.now()));
    }

    /** Starts it and kills it after this time, whether it is ready or not. */
    void startAndKillAfter(Duration time) {
        application.startAndKill9After(time);
    }

    /**
     * Lets all work for a while, then kills.
     *
     * @param idle whether all finish the step they are at before
     */
    void killWhileWorking(List<? extends Worker> workers, Duration time, boolean idle) {
        killWhileWorking(List.of(), Duration.ZERO, workers, time, idle);
    }

    /**
     * The same with some who begin earlier.
     *
     * @param lead by how much
     * @param time for which all work
     */
    void killWhileWorking(
            List<? extends Worker> first, Duration lead, List<? extends Worker> workers, Duration time, boolean idle) {
        AtomicBoolean mayGoOn = new AtomicBoolean(true);
        ExecutorService clients = Executors.newFixedThreadPool(first.size() + workers.size());
        first.forEach(worker -> clients.execute(() -> worker.work(mayGoOn::get)));
        await(clients, lead);
        workers.forEach(worker -> clients.execute(() -> worker.work(mayGoOn::get)));
        clients.shutdown();
        await(clients, time);
        if (idle) {
            mayGoOn.set(false);
            finish(clients);
            application.kill9();
        } else {
            application.kill9();
            mayGoOn.set(false);
            finish(clients);
        }
    }

    /** The median time from a start until it was ready, zero if it was never started again. */
    Duration medianStart() {
        return starts.isEmpty()
                ? Duration.ZERO
                : starts.stream().sorted().toList().get(starts.size() / 2);
    }

    @Override
    public void close() {
        application.close();
    }

    private static void finish(ExecutorService clients) {
        if (!await(clients, Duration.ofMinutes(2))) {
            throw new IllegalStateException("A client did not end");
        }
    }

    private static boolean await(ExecutorService clients, Duration most) {
        try {
            return clients.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
