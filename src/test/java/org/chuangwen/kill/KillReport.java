package org.chuangwen.kill;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells in Markdown what came of killing. */
final class KillReport {

    private KillReport() {}

    static String ofCases(List<KillRun.Outcome> outcomes, long seed) {
        int kills = outcomes.stream()
                .mapToInt(outcome -> outcome.duringSteps() + outcome.betweenSteps() + outcome.whileStarting())
                .sum();
        return head(kills, outcomes, KillRun.Outcome::faults, seed) + """

                Eight clients play cases through the API (report, register or refuse, dispatch, hand in feedback or send back,
                verify or rework) while the process is killed (`kill -9`). After each kill the tables are compared with what the
                clients were answered, then the application is started again and asked. What must hold stands in
                `src/test/java/org/chuangwen/kill/Audit.java`: every step that was answered for is there exactly once, one that was
                not answered at most once; each case's journal is an unbroken chain that ends where the case stands; its open work
                item, its inboxes, its task and its timers in the engine are exactly those of that state; orders are numbered
                without gaps; photos hang where their step hangs them.

                """
                + columns(outcomes, KillRun.Outcome::database)
                + table(outcomes)
                + list(outcomes, KillRun.Outcome::faults);
    }

    static String ofRequests(List<RequestRun.Outcome> outcomes, long seed) {
        int kills = outcomes.stream().mapToInt(RequestRun.Outcome::kills).sum();
        return head(kills, outcomes, RequestRun.Outcome::faults, seed) + """

                Two hundred clients at once, each with requests for money of its own (draft, submit, review, reserve, grant, plan,
                pay, build, accept, settle; with corrections, refusals, too little money, changes of scope, failed acceptances,
                withdrawals and top-ups) out of three sources, every eighth answer sent twice at once, while the process is killed
                (`kill -9`). A third of the requests are for so much that the party group decides: ten more clients hold its
                meetings (agenda, notice, attendance, recusals; each item put in full or in part, or put off; six members vote at
                once and the secretary last, statements are ended while votes are on their way; adjournment, minutes, signatures;
                cancelled meetings, members who leave between two items or do not sign). What began something is sent again under
                its key after a kill; before each start the public notices are over, so that timers commit money while the
                clients go on.

                What must hold after each kill stands in `src/test/java/org/chuangwen/kill/`. `RequestAudit.java`: every source is
                the sum of its entries, which are numbered without a gap, and of what its requests hold; each request stands where
                its last acknowledged step left it, holds exactly the money of that state, and has exactly its tasks, timers and
                processes; each payment is one entry and one instalment. `MeetingAudit.java`: each meeting stands where its last
                acknowledged step left it, with exactly its tasks and its process; who is there and who signed is what was said
                last; minutes and decisions are numbered without a gap. `VoteCheck.java`: every vote that was answered for is there
                once, as its member sent it, on the item it was sent for; an item is decided once, and as the votes that are kept
                come to, counted a second time by the version of the rule. `ItemCheck.java`: a request knows of its decision once,
                with the sum that was put to the vote; it waits for the party group exactly while it has an open item.

                """
                + columns(outcomes, RequestRun.Outcome::database)
                + requestTable(outcomes)
                + list(outcomes, RequestRun.Outcome::faults);
    }

    private static <T> String head(int kills, List<T> outcomes, Function<T, List<String>> faults, long seed) {
        return """
                # %d kills, %d faults

                Written by `./mvnw verify -Pkills` on %s (seed %d, Java %s, %d processors).
                """.formatted(
                        kills,
                        outcomes.stream()
                                .mapToInt(outcome -> faults.apply(outcome).size())
                                .sum(),
                        LocalDate.now(),
                        seed,
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors());
    }

    private static <T> String list(List<T> outcomes, Function<T, List<String>> faults) {
        return outcomes.stream()
                .flatMap(outcome -> faults.apply(outcome).stream())
                .map(fault -> "- " + fault + "\n")
                .collect(Collectors.joining());
    }

    private static <T> String columns(List<T> outcomes, Function<T, Object> database) {
        return line("", outcomes, database) + "|---|"
                + outcomes.stream().map(outcome -> "---:").collect(Collectors.joining("|")) + "|\n";
    }

    private static String requestTable(List<RequestRun.Outcome> outcomes) {
        return line("killed while 200 clients worked", outcomes, RequestRun.Outcome::kills)
                + line("steps answered for", outcomes, RequestRun.Outcome::done)
                + line("steps on their way when killed", outcomes, RequestRun.Outcome::unanswered)
                + line("of those, steps that had happened", outcomes, RequestRun.Outcome::happened)
                + line("requests", outcomes, RequestRun.Outcome::requests)
                + line("of those, settled", outcomes, RequestRun.Outcome::settled)
                + line("entries of the money ledger", outcomes, RequestRun.Outcome::entries)
                + line(
                        "meetings of the party group",
                        outcomes,
                        outcome -> outcome.meetings().states().size())
                + line(
                        "of those, minutes signed and filed",
                        outcomes,
                        outcome -> outcome.meetings().states().values().stream()
                                .filter("MINUTED"::equals)
                                .count())
                + line("votes cast", outcomes, outcome -> outcome.meetings().votes())
                + line(
                        "items decided by vote",
                        outcomes,
                        outcome -> outcome.meetings().decided())
                + line(
                        "of those, requests for money",
                        outcomes,
                        outcome -> outcome.meetings().requests())
                + line("start until ready, median", outcomes, outcome -> seconds(outcome.start()))
                + line("faults", outcomes, outcome -> outcome.faults().size());
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    private static String table(List<KillRun.Outcome> outcomes) {
        return line("killed while steps were on their way", outcomes, KillRun.Outcome::duringSteps)
                + line("killed between steps", outcomes, KillRun.Outcome::betweenSteps)
                + line("killed while starting", outcomes, KillRun.Outcome::whileStarting)
                + line("steps answered for", outcomes, KillRun.Outcome::done)
                + line("steps on their way when killed", outcomes, KillRun.Outcome::unanswered)
                + line("of those, steps that had happened", outcomes, KillRun.Outcome::happened)
                + line("timers fired", outcomes, KillRun.Outcome::timersFired)
                + line("cases", outcomes, KillRun.Outcome::cases)
                + line("journal entries", outcomes, KillRun.Outcome::entries)
                + line("start until ready, median", outcomes, outcome -> seconds(outcome.start()))
                + line("faults", outcomes, outcome -> outcome.faults().size());
    }

    private static <T> String line(String name, List<T> outcomes, Function<T, Object> value) {
        return "| " + name + " | "
                + outcomes.stream()
                        .map(outcome -> String.valueOf(value.apply(outcome)))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }
}
