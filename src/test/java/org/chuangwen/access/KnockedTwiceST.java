package org.chuangwen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chuangwen.access.AccessTable.Row;
import org.chuangwen.support.PostgresqlServer;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.StartsApplications;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * At every door of the access table through which somebody gets and that may change something, the same request under
 * the same key opens it once: sent again it changes nothing and is answered the same.
 */
@StartsApplications
class KnockedTwiceST {

    /** Who came when, the engine's own counting, and until when a person's name is locked. */
    private static final Set<String> RESTLESS =
            Set.of("api_token", "act_ru_meter_log", "act_ru_job", "sign_in_failure", "known_browser");

    private static PostgresqlServer server;
    private static RunningApplication application;
    private static District district;
    private static Things things;
    private static Caller caller;

    @BeforeAll
    static void found() throws Exception {
        server = PostgresqlServer.start();
        PostgresqlServer.Database database = server.create("twice");
        application = RunningApplication.start(
                Path.of("target", "access", UUID.randomUUID().toString()), database.settings());
        district = District.found(database, application.rest());
        things = new Things(district);
        caller = new Caller(application.address(), district, application.password());
    }

    @AfterAll
    static void end() {
        application.close();
        server.close();
    }

    @Test
    void shouldDoItOnceAndAnswerTheSameWhenItIsSentAgainUnderItsKey() throws Exception {
        List<Row> rows = AccessTable.read().stream()
                .filter(row -> row.path().startsWith("/api/") && !row.method().equals("GET"))
                .filter(row -> mayPass(row, row.whoMayPass()))
                .toList();
        assertThat(rows).hasSizeGreaterThan(60).anyMatch(row -> row.path().contains("{instalment:pay}"));
        List<String> faults = new ArrayList<>();
        try (Connection connection = district.open()) {
            for (Row row : rows) {
                faults.addAll(faults(row, connection));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(application.output()).doesNotContain("Unexpected failure");
    }

    private static boolean mayPass(Row row, String person) {
        for (Knocker knocker : Knocker.values()) {
            if (knocker.people().contains(person)) {
                return row.expected(knocker, person, Relation.OWN) < 300;
            }
        }
        return false;
    }

    private static List<String> faults(Row row, Connection connection) throws Exception {
        String person = row.whoMayPass();
        String path = things.freshIn(row.path(), person, Relation.OWN);
        String body = things.freshIn(row.body(), person, Relation.OWN);
        String key = UUID.randomUUID().toString();
        List<String> faults = new ArrayList<>();
        HttpResponse<String> first = caller.knockWith(key, person, row.method(), path, body);
        if (first.statusCode() >= 300) {
            return List.of(row + ": " + first.statusCode() + " " + first.body());
        }
        Snapshot before = Snapshot.of(connection, RESTLESS);
        HttpResponse<String> again = caller.knockWith(key, person, row.method(), path, body);
        Set<String> changed = Snapshot.of(connection, RESTLESS).changedSince(before);
        if (!changed.isEmpty()) {
            faults.add(row + ": sent again it changed " + changed);
        }
        if (again.statusCode() != first.statusCode() || !again.body().equals(first.body())) {
            faults.add(row + ": " + first.statusCode() + " " + first.body() + "\n  and then " + again.statusCode() + " "
                    + again.body());
        }
        return faults;
    }
}
