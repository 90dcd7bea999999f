package org.chuangwen.kill;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.chuangwen.kill.Ledger.Answer;
import org.chuangwen.kill.Ledger.Step;
import org.chuangwen.support.Rest;

/**
 * Plays cases through the API as all the people who take part, one step after another, with detours: reworks, cases
 * sent back, refused or reopened, and the same answer given twice at once. Notes each step before it is sent and after
 * it is answered. When the application is gone it stops, and goes on with the same case once it is back.
 */
final class Player {

    private static final ExecutorService SECOND_HANDS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "second hand");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Rest> people;
    private final Ledger ledger;
    private final Random random;
    private final Deque<String> cases = new ConcurrentLinkedDeque<>();

    /** The report that was sent when the application was killed, null if none was. */
    private Step unanswered;

    /** The last one that was uploaded, null before the first. */
    private byte[] photo;

    Player(Map<String, Rest> people, Ledger ledger, Random random) {
        this.people = people;
        this.ledger = ledger;
        this.random = random;
    }

    /** Works until it may no longer, or the application is gone. */
    void play(BooleanSupplier mayGoOn) {
        try {
            findUnanswered();
            while (mayGoOn.getAsBoolean()) {
                if (cases.isEmpty()) {
                    report();
                } else if (!goOn(cases.peek())) {
                    cases.poll();
                }
            }
        } catch (Gone e) {
            // Killed: the next round goes on.
        } catch (RuntimeException e) {
            ledger.fault("A player failed: " + e);
        }
    }

    private void findUnanswered() {
        if (unanswered != null) {
            Rest.Answer found = ask(SmallDistrict.DISPATCHER, "/rectification-orders?text=" + unanswered.mark());
            found.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(row -> row.getString("number"))
                    .forEach(cases::add);
            unanswered = null;
        }
    }

    private void report() {
        String photo = upload(SmallDistrict.PATROLLER);
        if (photo == null) {
            return;
        }
        Step step = ledger.send("discover");
        unanswered = step;
        Map<String, Object> discovery = new HashMap<>();
        discovery.put("category", SmallDistrict.CATEGORY);
        discovery.put("subcategory", SmallDistrict.SUBCATEGORY);
        discovery.put("description", step.mark());
        discovery.put("gridCode", SmallDistrict.GRID);
        discovery.put("severity", "MAJOR");
        discovery.put("photos", List.of(photo));
        Rest.Answer answer = send(SmallDistrict.PATROLLER, "/rectification-orders", discovery);
        unanswered = null;
        if (note(step, answer)) {
            cases.add(answer.json().getString("number"));
        }
    }

    /**
     * Takes the next step of the case.
     *
     * @return whether there was one to take
     */
    private boolean goOn(String number) {
        JsonObject of =
                ask(SmallDistrict.DISPATCHER, "/rectification-orders/" + number).json();
        List<JsonObject> tasks = of.getJsonArray("openTasks").getValuesAs(JsonObject.class);
        if (tasks.isEmpty()) {
            return false;
        }
        switch (tasks.get(0).getString("step")) {
            case "register" -> complete(of, SmallDistrict.DISPATCHER, oneIn(12) ? "refuse" : "accept", Map.of());
            case "dispatch" -> complete(of, SmallDistrict.DISPATCHER, "dispatch", order());
            case "handle" -> handle(of);
            case "verify" -> {
                if (of.getInt("reworkCount") < 2 && oneIn(3)) {
                    complete(of, SmallDistrict.SUPERVISOR, "rework", judged(number, limit()));
                } else {
                    complete(of, SmallDistrict.SUPERVISOR, "pass", judged(number, Map.of()));
                }
            }
            case "answer" -> complete(of, SmallDistrict.PATROLLER, oneIn(4) ? "notFixed" : "satisfied", Map.of());
            case "decideReopening" ->
                complete(of, SmallDistrict.DISPATCHER, oneIn(2) ? "reopen" : "keepClosed", Map.of());
            default -> throw new IllegalStateException("Nobody plays " + tasks);
        }
        return true;
    }

    private void handle(JsonObject of) {
        boolean other = of.getJsonObject("order").getString("unit").equals(SmallDistrict.OTHER_BUREAU);
        String handler = other ? SmallDistrict.OTHER_HANDLER : SmallDistrict.HANDLER;
        if (other && oneIn(2)) {
            complete(of, handler, "sendBack", Map.of());
            return;
        }
        String photo = upload(handler);
        if (photo != null) {
            complete(of, handler, "feedback", Map.of("photos", List.of(photo)));
        }
    }

    /** Whoever verifies answers what speaks against the photos: that it does not matter. */
    private Map<String, Object> judged(String number, Map<String, ?> data) {
        Map<String, Object> judged = new HashMap<>(data);
        ask(SmallDistrict.SUPERVISOR, "/rectification-orders/" + number + "/photo-warnings")
                .array()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(warning -> !warning.containsKey("verdict"))
                .forEach(warning -> {
                    judged.put(warning.getString("verdictField"), "ACCEPTED");
                    judged.put(warning.getString("reasonField"), "Looked at on the spot");
                });
        return judged;
    }

    private void complete(JsonObject of, String person, String outcome, Map<String, ?> data) {
        String task = of.getJsonArray("openTasks").getJsonObject(0).getString("id");
        Step step = ledger.send(outcome);
        Map<String, Object> completion = Map.of("outcome", outcome, "comment", step.mark(), "data", data);
        String path = "/work-items/" + task + "/complete";
        if (oneIn(8)) {
            completeTwiceAtOnce(step, person, path, completion);
        } else {
            note(step, send(person, path, completion));
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

    private boolean note(Step step, Rest.Answer answer) {
        ledger.answered(step, answer.isSuccess() ? Answer.DONE : Answer.REFUSED);
        if (!answer.isSuccess()) {
            ledger.fault(step + " was answered " + answer);
        }
        return answer.isSuccess();
    }

    /** The new attachment's id, null if it was refused. */
    private String upload(String person) {
        Rest.Answer answer = reached(() -> people.get(person).upload("photo.png", "image/png", photo()));
        if (!answer.isSuccess()) {
            ledger.fault("An upload was answered " + answer);
            return null;
        }
        return answer.json().getString("id");
    }

    private Rest.Answer ask(String person, String path) {
        Rest.Answer answer = reached(() -> people.get(person).get(path));
        if (!answer.isSuccess()) {
            throw new IllegalStateException(path + " was answered " + answer);
        }
        return answer;
    }

    private Rest.Answer send(String person, String path, Map<String, Object> body) {
        return reached(() -> people.get(person).post(path, body));
    }

    private static Rest.Answer reached(java.util.function.Supplier<Rest.Answer> request) {
        try {
            return request.get();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw new IllegalStateException("No answer within a minute", e);
            }
            throw new Gone();
        }
    }

    private Map<String, Object> order() {
        Map<String, Object> order = new HashMap<>(limit());
        order.put("unitCode", oneIn(4) ? SmallDistrict.OTHER_BUREAU : SmallDistrict.BUREAU);
        return order;
    }

    private static Map<String, Object> limit() {
        return Map.of("limitAmount", 5, "limitUnit", "WORKING_DAY");
    }

    /** Now and then the same as before, which is warned of. */
    private byte[] photo() {
        if (photo == null || !oneIn(5)) {
            photo = drawnPhoto();
        }
        return photo;
    }

    private byte[] drawnPhoto() {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        int colour = random.nextInt(0x1000000);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, colour * (x + y + 1));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    /** The application does not answer any more. */
    private static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
