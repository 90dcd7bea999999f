package org.chuangwen.kill;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.chuangwen.kill.Ledger.Answer;
import org.chuangwen.support.Rest;

/**
 * Two hundred clients send two hundred requests at once, each for a funding request of its own, while ten hold meetings
 * of the party group that decides on a third of them; the application is killed, looked at, started again, asked; and
 * so on. Before each start the public notices are over, so that money is committed by timers while the clients go on.
 */
final class RequestRun {

    private static final int CLIENTS = 200;
    private static final int SOURCES = 3;
    private static final int OPENED_WITH = 1_200_000;
    private static final int MEETINGS = 10;

    /** How many meetings, and how many requests, get ahead before all begin: else no vote is cast before a kill. */
    private static final int AHEAD = 3;

    private static final int AHEAD_REQUESTS = 4;
    private static final int STEPS_AHEAD = 4;

    /** How long the meetings go on before the crowd comes, in which each of their many answers takes its time. */
    private static final Duration LEAD = Duration.ofSeconds(4);

    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<String> faults = new ArrayList<>();
    private final Victim victim;
    private final Ballots ballots = new Ballots();
    private final List<RequestPlayer> players;
    private final List<MeetingPlayer> meetings;

    /** Requests that were over when they were last asked for: nothing can happen to them any more. */
    private final Set<String> over = new HashSet<>();

    private int kills;
    private RequestAudit.Result last;
    private MeetingAudit.Result lastMeetings;

    /** @param folder of the application that the store belongs to */
    RequestRun(Store store, Path folder, long seed) throws SQLException {
        random = new Random(seed);
        victim = new Victim(store, folder, PayingDistrict::found, PayingDistrict.PEOPLE);
        List<String> sources =
                IntStream.rangeClosed(1, SOURCES).mapToObj(this::open).toList();
        players = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new RequestPlayer(victim.people(), ledger, new Random(seed + number), sources))
                .toList();
        meetings = IntStream.range(0, MEETINGS)
                .mapToObj(number -> new MeetingPlayer(victim.people(), ledger, new Random(seed - 1 - number), ballots))
                .toList();
        getAhead();
    }

    /** Undisturbed by the crowd some requests come before the party group, and some of its meetings are under way. */
    private void getAhead() {
        players.subList(0, AHEAD_REQUESTS).parallelStream().forEach(player -> {
            player.askForMuchNext();
            player.work(times(STEPS_AHEAD));
        });
        IntStream.range(0, AHEAD)
                .parallel()
                .forEach(number -> meetings.get(number).work(times(3 + number)));
    }

    private static BooleanSupplier times(int most) {
        AtomicInteger left = new AtomicInteger(most);
        return () -> left.getAndDecrement() > 0;
    }

    private String open(int number) {
        String code = "KILL-" + number;
        Rest.Answer answer = victim.people()
                .get(PayingDistrict.FINANCE)
                .post(
                        "/fund-sources",
                        Map.of(
                                "code",
                                code,
                                "name",
                                code,
                                "kind",
                                "DEPARTMENTAL_BUDGET",
                                "year",
                                Year.now(ZoneId.of("Asia/Shanghai")).getValue(),
                                "unitCode",
                                PayingDistrict.BUREAU,
                                "amount",
                                OPENED_WITH,
                                "reason",
                                "Budget"));
        if (!answer.isSuccess()) {
            throw new IllegalStateException("A source was answered " + answer);
        }
        return code;
    }

    /** Kills so many times, or until something is found wrong. */
    Outcome kill(int times) throws SQLException {
        try (victim) {
            while (kills < times && faults.isEmpty()) {
                victim.killWhileWorking(
                        meetings, LEAD, players, Duration.ofMillis(6_000 + random.nextInt(5_000)), false);
                kills++;
                faults.addAll(ledger.faults());
                String when = "after kill " + kills;
                try (Connection connection = victim.store().look()) {
                    last = RequestAudit.of(connection, ledger);
                    lastMeetings = MeetingAudit.of(connection, ledger, ballots);
                }
                last.faults().forEach(fault -> faults.add(when + ": " + fault));
                lastMeetings.faults().forEach(fault -> faults.add(when + ": " + fault));
                endPublicNotices();
                victim.start();
                ask(when);
            }
        }
        return new Outcome(
                victim.store().name(),
                kills,
                ledger.count(Answer.DONE),
                ledger.count(Answer.NONE),
                last.happened(),
                last.states().size(),
                last.states().values().stream().filter("SETTLED"::equals).count(),
                last.entries(),
                lastMeetings,
                victim.medianStart(),
                List.copyOf(faults));
    }

    private void endPublicNotices() throws SQLException {
        try (Connection connection = victim.store().open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00'"
                    + " where handler_cfg_ = 'noticeOver'");
        }
    }

    /**
     * What the restarted application says must be what lies in its tables; but a request whose public notice ends may
     * go on by itself.
     */
    private void ask(String when) {
        last.states().forEach((number, state) -> {
            if (Set.of("SETTLED", "REFUSED", "WITHDRAWN").contains(state) && !over.add(number)) {
                return;
            }
            JsonObject told = victim.people()
                    .get(PayingDistrict.AUDITOR)
                    .get("/funding-requests/" + number)
                    .json();
            boolean right = told.getString("state").equals(state)
                    || state.equals("PUBLIC_NOTICE") && told.getString("state").equals("PLANNING");
            if (!right) {
                faults.add(when + ": " + number + " is told to be " + told.getString("state") + ", but is " + state);
            }
        });
        lastMeetings.states().forEach((number, state) -> {
            if (Set.of("MINUTED", "CANCELLED").contains(state) && !over.add(number)) {
                return;
            }
            String told = victim.people()
                    .get(PayingDistrict.AUDITOR)
                    .get("/meetings/" + number)
                    .json()
                    .getString("state");
            if (!told.equals(state)) {
                faults.add(when + ": " + number + " is told to be " + told + ", but is " + state);
            }
        });
    }

    /**
     * What came of a run.
     *
     * @param done steps that were answered for
     * @param unanswered steps that were on their way when the application was killed
     * @param happened how many of those had happened
     * @param settled how many of the requests went all the way
     * @param entries of the money ledger
     * @param meetings what became of the meetings
     * @param start the median time from a start until the application was ready
     */
    record Outcome(
            String database,
            int kills,
            long done,
            long unanswered,
            int happened,
            int requests,
            long settled,
            int entries,
            MeetingAudit.Result meetings,
            Duration start,
            List<String> faults) {}
}
