package org.chuangwen.kill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chuangwen.kill.Ledger.Answer;
import org.chuangwen.kill.Ledger.Step;
import org.chuangwen.support.Rest;

/**
 * A client that takes one step after another as all the people who take part, now and then the same one twice at once.
 * Notes each step before it is sent and after it is answered. When the application is gone it stops, and goes on where
 * it was once it is back.
 */
abstract class Worker {

    private static final ExecutorService SECOND_HANDS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "second hand");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Rest> people;
    private final Ledger ledger;
    private final Random random;

    /** What was sent under a key when the application was killed, null if nothing was. */
    private Runnable unanswered;

    Worker(Map<String, Rest> people, Ledger ledger, Random random) {
        this.people = people;
        this.ledger = ledger;
        this.random = random;
    }

    /** Finds out what became of what was sent when the application was killed. */
    void takeUp() {
        if (unanswered != null) {
            insist(unanswered);
        }
    }

    /** Takes the next step, whichever it is. */
    abstract void step();

    /** Works until it may no longer, or the application is gone. */
    final void work(BooleanSupplier mayGoOn) {
        try {
            takeUp();
            while (mayGoOn.getAsBoolean()) {
                step();
            }
        } catch (Gone e) {
            // Killed: the next round goes on.
        } catch (RuntimeException e) {
            ledger.fault("A client failed: " + e);
        }
    }

    /** Sends it, and again when the application is back, until there is an answer. */
    final void insist(Runnable sending) {
        unanswered = sending;
        sending.run();
        unanswered = null;
    }

    /** Answers a task, or says so twice at once. */
    final void complete(String task, String person, String outcome, Map<String, ?> data) {
        complete(ledger.send(outcome), task, person, outcome, data);
    }

    final void complete(Step step, String task, String person, String outcome, Map<String, ?> data) {
        Map<String, Object> completion = completion(step, outcome, data);
        if (oneIn(8)) {
            completeTwiceAtOnce(step, person, path(task), completion);
        } else {
            note(step, send(person, path(task), completion));
        }
    }

    /**
     * Answers a task that somebody else may make impossible meanwhile.
     *
     * @param refusals the statuses that may well come
     */
    final boolean completeThoughRefused(
            Step step, String task, String person, String outcome, Map<String, ?> data, Set<Integer> refusals) {
        return noteThoughRefused(step, send(person, path(task), completion(step, outcome, data)), refusals);
    }

    private static String path(String task) {
        return "/work-items/" + task + "/complete";
    }

    private static Map<String, Object> completion(Step step, String outcome, Map<String, ?> data) {
        return Map.of("outcome", outcome, "comment", step.mark(), "data", data);
    }

    /** Lets several people act at once, each with hands of their own, and waits for all of them. */
    final void atOnce(List<Runnable> acts) {
        List<CompletableFuture<RuntimeException>> all = acts.stream()
                .map(act -> CompletableFuture.supplyAsync(() -> failureOf(act), SECOND_HANDS))
                .toList();
        List<RuntimeException> failures = all.stream()
                .map(CompletableFuture::join)
                .filter(Objects::nonNull)
                .toList();
        // What is wrong is told rather than that the application is gone.
        failures.stream()
                .filter(failure -> !(failure instanceof Gone))
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** Null if there is none. */
    private static RuntimeException failureOf(Runnable act) {
        try {
            act.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** As by a double click: one of the two is done, the other is told so. */
    private void completeTwiceAtOnce(Step step, String person, String path, Map<String, Object> completion) {
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(hand -> CompletableFuture.supplyAsync(() -> statusOf(person, path, completion), SECOND_HANDS))
                .toList();
        List<Integer> statuses = both.stream().map(CompletableFuture::join).toList();
        long done = statuses.stream().filter(status -> status / 100 == 2).count();
        long gone = statuses.stream().filter(status -> status == 0).count();
        long refused = statuses.stream().filter(status -> status == 409).count();
        if (done > 1 || done + gone + refused < 2 || done == 0 && gone == 0) {
            ledger.fault(step + " sent twice at once was answered " + statuses);
        }
        if (done > 0) {
            ledger.answered(step, Answer.DONE);
        }
        if (gone > 0) {
            throw new Gone();
        }
    }

    /** Zero if no answer came. */
    private int statusOf(String person, String path, Map<String, Object> completion) {
        try {
            return send(person, path, completion).status();
        } catch (Gone e) {
            return 0;
        }
    }

    /** Enters a step that is about to be sent. */
    final Step begin(String action) {
        return ledger.send(action);
    }

    final boolean note(Step step, Rest.Answer answer) {
        ledger.answered(step, answer.isSuccess() ? Answer.DONE : Answer.REFUSED);
        if (!answer.isSuccess()) {
            ledger.fault(step + " was answered " + answer);
        }
        return answer.isSuccess();
    }

    /** As {@link #note}, for a step that may well be refused as too late or too much. */
    final boolean noteThoughRefused(Step step, Rest.Answer answer) {
        return noteThoughRefused(step, answer, Set.of(409));
    }

    /** @param refusals the statuses that may well come */
    final boolean noteThoughRefused(Step step, Rest.Answer answer, Set<Integer> refusals) {
        if (!refusals.contains(answer.status())) {
            return note(step, answer);
        }
        ledger.answered(step, Answer.REFUSED);
        return false;
    }

    /** The new attachment's id, null if it was refused. */
    final String upload(String person, byte[] photo) {
        Rest.Answer answer = reached(() -> people.get(person).upload("photo.png", "image/png", photo));
        if (!answer.isSuccess()) {
            ledger.fault("An upload was answered " + answer);
            return null;
        }
        return answer.json().getString("id");
    }

    final Rest.Answer ask(String person, String path) {
        Rest.Answer answer = reached(() -> people.get(person).get(path));
        if (!answer.isSuccess()) {
            throw new IllegalStateException(path + " was answered " + answer);
        }
        return answer;
    }

    /** The id of the task of that step that waits for this person. */
    final String task(String person, String subject, String step) {
        return taskIfAny(person, subject, step)
                .orElseThrow(() -> new IllegalStateException(person + " has no " + step + " of " + subject));
    }

    final Optional<String> taskIfAny(String person, String subject, String step) {
        return taskIn(inbox(person), subject, step);
    }

    /** All that waits for this person. */
    final JsonObject inbox(String person) {
        return ask(person, "/work-items?view=todo&limit=100").json();
    }

    static Optional<String> taskIn(JsonObject inbox, String subject, String step) {
        return inbox.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("subject").equals(subject)
                        && item.getString("step").equals(step))
                .map(item -> item.getString("id"))
                .findFirst();
    }

    final Rest.Answer send(String person, String path, Map<String, ?> body) {
        return reached(() -> people.get(person).post(path, body));
    }

    /** Under the step's mark as its key: it can be sent again when no answer comes. */
    final Rest.Answer sendUnderKey(Step step, String person, String path, JsonObjectBuilder body) {
        Rest who = people.get(person);
        String text = body.build().toString();
        return reached(() -> who.send(who.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", step.mark())
                .POST(BodyPublishers.ofString(text))));
    }

    static JsonObjectBuilder object() {
        return Json.createObjectBuilder();
    }

    private static Rest.Answer reached(Supplier<Rest.Answer> request) {
        try {
            return request.get();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw new IllegalStateException("No answer within a minute", e);
            }
            throw new Gone();
        }
    }

    final boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    final Random random() {
        return random;
    }

    /** The application does not answer any more. */
    private static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
