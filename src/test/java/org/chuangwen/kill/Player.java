package org.chuangwen.kill;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.imageio.ImageIO;
import org.chuangwen.kill.Ledger.Step;
import org.chuangwen.support.Rest;

/**
 * Plays cases through the API as all the people who take part, with detours: reworks, cases sent back, refused or
 * reopened.
 */
final class Player extends Worker {

    private final Deque<String> cases = new ConcurrentLinkedDeque<>();

    /** The report that was sent when the application was killed, null if none was. */
    private Step unanswered;

    /** The last one that was uploaded, null before the first. */
    private byte[] photo;

    Player(Map<String, Rest> people, Ledger ledger, Random random) {
        super(people, ledger, random);
    }

    @Override
    void step() {
        if (cases.isEmpty()) {
            report();
        } else if (!goOn(cases.peek())) {
            cases.poll();
        }
    }

    @Override
    void takeUp() {
        if (unanswered != null) {
            Rest.Answer found = ask(SmallDistrict.DISPATCHER, "/rectification-orders?text=" + unanswered.mark());
            found.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(row -> row.getString("number"))
                    .forEach(cases::add);
            unanswered = null;
        }
    }

    private void report() {
        String photo = upload(SmallDistrict.PATROLLER, photo());
        if (photo == null) {
            return;
        }
        Step step = begin("discover");
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
        String photo = upload(handler, photo());
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
        complete(of.getJsonArray("openTasks").getJsonObject(0).getString("id"), person, outcome, data);
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
        int colour = random().nextInt(0x1000000);
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
}
