package org.chuangwen.kill;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells in Markdown what came of killing. */
final class KillReport {

    private KillReport() {}

    static String of(List<KillRun.Outcome> outcomes, long seed) {
        int kills = outcomes.stream()
                .mapToInt(outcome -> outcome.duringSteps() + outcome.betweenSteps() + outcome.whileStarting())
                .sum();
        long faults =
                outcomes.stream().mapToLong(outcome -> outcome.faults().size()).sum();
        return """
                # %d kills, %d faults

                Written by `./mvnw verify -Pkills -Dchuangwen.kills=50` on %s (seed %d, Java %s, %d processors).

                Eight clients play cases through the API (report, register or refuse, dispatch, hand in feedback or send back,
                verify or rework) while the process is killed (`kill -9`). After each kill the tables are compared with what the
                clients were answered, then the application is started again and asked. What must hold stands in
                `src/test/java/org/chuangwen/kill/Audit.java`: every step that was answered for is there exactly once, one that was
                not answered at most once; each case's journal is an unbroken chain that ends where the case stands; its open work
                item, its inboxes, its task and its timers in the engine are exactly those of that state; orders are numbered
                without gaps; photos hang where their step hangs them.

                | | %s |
                |---|%s|
                %s
                %s""".formatted(
                        kills,
                        faults,
                        LocalDate.now(),
                        seed,
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        row(outcomes, KillRun.Outcome::database),
                        outcomes.stream().map(outcome -> "---:").collect(Collectors.joining("|")),
                        table(outcomes),
                        outcomes.stream()
                                .flatMap(outcome -> outcome.faults().stream())
                                .map(fault -> "- " + fault + "\n")
                                .collect(Collectors.joining()));
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
                + line(
                        "start until ready, median",
                        outcomes,
                        outcome -> "%.1f s".formatted(outcome.start().toMillis() / 1000.0))
                + line("faults", outcomes, outcome -> outcome.faults().size());
    }

    private static String line(String name, List<KillRun.Outcome> outcomes, Function<KillRun.Outcome, Object> value) {
        return "| " + name + " | " + row(outcomes, value) + " |\n";
    }

    private static String row(List<KillRun.Outcome> outcomes, Function<KillRun.Outcome, Object> value) {
        return outcomes.stream()
                .map(outcome -> String.valueOf(value.apply(outcome)))
                .collect(Collectors.joining(" | "));
    }
}
