package org.chuangwen.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.chuangwen.access.Caller;
import org.chuangwen.access.District;
import org.chuangwen.access.Things;
import org.chuangwen.support.PostgresqlServer;
import org.chuangwen.support.RunningApplication;

/** A running application with half a gigabyte and a database of its own, a district in it, and those who send. */
final class Stage implements AutoCloseable {

    /** Who came when, and the engine's own counting. */
    static final Set<String> RESTLESS =
            Set.of("api_token", "act_ru_meter_log", "act_ru_job", "sign_in_failure", "known_browser");

    private static final int AT_ONCE = 2;

    /** The server's own words about headers that contradict each other. */
    private static final Pattern OF_THE_SERVER = Pattern.compile("org\\.glassfish\\.grizzly\\.http\\.HttpServerFilter");

    private final PostgresqlServer server;
    private final RunningApplication application;
    private final District district;
    private final Things things;
    private final Caller caller;
    private final Sender sender;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /** @param settings beside the database's */
    Stage(Map<String, String> settings) throws Exception {
        server = PostgresqlServer.start();
        PostgresqlServer.Database database = server.create("hostile");
        Map<String, String> all = new HashMap<>(database.settings());
        all.putAll(settings);
        application = RunningApplication.start(
                Path.of("target", "hostile", UUID.randomUUID().toString()), all, "512m");
        district = District.found(database, application.rest());
        caller = new Caller(application.address(), district, application.password());
        things = new Things(district);
        sender = new Sender(application.address(), district, things, caller);
        // The server reads all classes for the first who asks, which is nobody's fault.
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(application.address() + "/openapi"))
                                .build(),
                        BodyHandlers.discarding());
    }

    RunningApplication application() {
        return application;
    }

    District district() {
        return district;
    }

    Things things() {
        return things;
    }

    Caller caller() {
        return caller;
    }

    Sender sender() {
        return sender;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        application.close();
        server.close();
    }

    /** What is done with one thing; answers what is wrong, or nothing. */
    interface Step<T> {
        Collection<String> take(T one) throws IOException, SQLException, InterruptedException;
    }

    /** All that is wrong, two at a time. */
    <T> List<String> faults(Collection<T> all, Step<T> step) throws InterruptedException {
        List<T> ordered = List.copyOf(all);
        List<Future<Collection<String>>> futures = threads.invokeAll(ordered.stream()
                .<Callable<Collection<String>>>map(one -> () -> step.take(one))
                .toList());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            try {
                faults.addAll(futures.get(i).get());
            } catch (ExecutionException e) {
                faults.add(ordered.get(i) + ": " + e.getCause());
            }
        }
        return faults;
    }

    /** Nothing was printed since that tells of a failure. */
    void assertQuiet(int begin) {
        String log = application.output().substring(begin);
        assertThat(log).doesNotContain("OutOfMemoryError").doesNotContain("Unexpected failure");
        assertThat(log.lines()
                        .filter(line -> line.contains("SEVERE")
                                && !OF_THE_SERVER.matcher(line).find()))
                .isEmpty();
        assertThat(application.isRunning()).isTrue();
    }
}
