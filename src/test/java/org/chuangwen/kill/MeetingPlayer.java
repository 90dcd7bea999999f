package org.chuangwen.kill;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.chuangwen.kill.Ledger.Step;
import org.chuangwen.support.Rest;

/**
 * Holds one meeting of the party group after another, as its secretary and its members: agenda, notice, attendance,
 * recusals, the items, minutes, signatures. What several people do they do at once. Now and then a meeting is
 * cancelled, or a member does not sign.
 */
final class MeetingPlayer extends Worker {

    /** A member may come from two hours before the meeting begins; here it is held at once. */
    private static final Duration AHEAD = Duration.ofMinutes(90);

    private static final int ITEMS_MOST = 4;

    /** With more, a major matter could not be decided any more. */
    private static final int ABSENT_MOST = 2;

    private final ItemPlayer items;

    /** The meeting that it holds, null between two. */
    private String number;

    MeetingPlayer(Map<String, Rest> people, Ledger ledger, Random random, Ballots ballots) {
        super(people, ledger, random);
        items = new ItemPlayer(this, ballots);
    }

    @Override
    void step() {
        if (number == null) {
            prepare();
            return;
        }
        ShownMeeting meeting = shown();
        switch (meeting.state()) {
            case "CONVENED" -> {
                gather(meeting);
                open(meeting);
            }
            case "IN_SESSION" -> items.goOn(number, meeting, this::shown);
            case "ADJOURNED" -> complete(meeting.task("minutes"), PayingDistrict.SECRETARY, "issued", Map.of());
            case "SIGNING" -> sign(meeting);
            default -> number = null;
        }
    }

    /** Both at once: the crowd makes each answer take its time. Nobody else goes on with the meeting meanwhile. */
    private ShownMeeting shown() {
        AtomicReference<JsonObject> body = new AtomicReference<>();
        AtomicReference<JsonObject> inbox = new AtomicReference<>();
        atOnce(List.of(
                () -> body.set(
                        ask(PayingDistrict.SECRETARY, "/meetings/" + number).json()),
                () -> inbox.set(inbox(PayingDistrict.SECRETARY))));
        return new ShownMeeting(body.get(), inbox.get());
    }

    /** Convenes a meeting on some of what waits; if little does, adds something of the party group's own before. */
    private void prepare() {
        List<String> waiting =
                new ArrayList<>(ask(PayingDistrict.SECRETARY, "/agenda-items")
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(item -> item.getString("number"))
                        .toList());
        if (waiting.isEmpty() || oneIn(6)) {
            propose();
            return;
        }
        // Others convene at the same time: they seldom choose the same.
        Collections.shuffle(waiting, random());
        convene(waiting.subList(0, Math.min(waiting.size(), 1 + random().nextInt(ITEMS_MOST))));
    }

    private void propose() {
        Step step = begin("propose");
        JsonObjectBuilder item = object().add("title", step.mark()).add("major", oneIn(4));
        if (oneIn(2)) {
            item.add("amount", 1_000 + random().nextInt(10_000));
        }
        JsonObject asked = item.build();
        insist(() -> note(
                step, sendUnderKey(step, PayingDistrict.SECRETARY, "/agenda-items", Json.createObjectBuilder(asked))));
    }

    private void convene(List<String> agenda) {
        Step step = begin("convene");
        String startsAt = Instant.now().plus(AHEAD).toString();
        insist(() -> {
            JsonArrayBuilder chosen = Json.createArrayBuilder();
            agenda.forEach(chosen::add);
            Rest.Answer answer = sendUnderKey(
                    step,
                    PayingDistrict.SECRETARY,
                    "/meetings",
                    object().add("startsAt", startsAt).add("place", step.mark()).add("items", chosen));
            // An item may have been taken back, or taken up by another meeting.
            if (noteThoughRefused(step, answer, Set.of(409, 422))) {
                number = answer.json().getString("number");
            }
        });
    }

    /** Who comes, and who leaves an item to the others. */
    private void gather(ShownMeeting meeting) {
        List<Runnable> acts = new ArrayList<>();
        int absent = meeting.coming(false).size();
        for (JsonObject one : meeting.unsaid()) {
            boolean secretary = one.getString("name").equals(PayingDistrict.SECRETARY);
            boolean comes = secretary || absent >= ABSENT_MOST || !oneIn(4);
            absent += comes ? 0 : 1;
            acts.add(() -> attend(one, comes));
        }
        for (JsonObject item : meeting.agenda()) {
            ShownMeeting.seats(item).stream()
                    .filter(seat -> seat.getString("recusal").equals("PROPOSED"))
                    .forEach(seat -> acts.add(() -> decideOnRecusal(ShownMeeting.numberOf(item), seat)));
        }
        atOnce(acts);
    }

    private void attend(JsonObject one, boolean comes) {
        String by = oneIn(2) ? one.getString("name") : PayingDistrict.SECRETARY;
        say(comes ? "come" : "stayAway", by, "/attendance", Map.of("person", one.getInt("person"), "present", comes));
    }

    /** The item may be taken back meanwhile. */
    private void decideOnRecusal(String item, JsonObject seat) {
        boolean recused = oneIn(2);
        Step step = begin(recused ? "recuse" : "dismissRecusal");
        String path = "/meetings/" + number + "/items/" + item + "/recusals" + (recused ? "" : "/dismiss");
        noteThoughRefused(
                step,
                send(PayingDistrict.SECRETARY, path, Map.of("person", seat.getInt("personId"), "reason", step.mark())));
    }

    private void open(ShownMeeting meeting) {
        String task = meeting.task("open");
        if (meeting.next().isEmpty() || oneIn(12)) {
            complete(task, PayingDistrict.SECRETARY, "cancelled", Map.of());
        } else {
            // The last item may be taken back meanwhile.
            completeThoughRefused(begin("opened"), task, PayingDistrict.SECRETARY, "opened", Map.of(), Set.of(409));
        }
    }

    /** Everybody at once; now and then somebody cannot, which is recorded. */
    private void sign(ShownMeeting meeting) {
        List<Runnable> acts = new ArrayList<>();
        boolean mayFail = oneIn(5);
        for (JsonObject one : meeting.attendance()) {
            String name = one.getString("name");
            if (one.containsKey("signedAt") || one.containsKey("unsignedReason")) {
                continue;
            }
            boolean signs = !mayFail || name.equals(PayingDistrict.SECRETARY) || !one.getBoolean("present");
            mayFail &= signs;
            acts.add(
                    signs
                            ? () -> taskIfAny(name, number, "sign")
                                    .ifPresent(task -> complete(task, name, "signed", Map.of()))
                            : () -> say(
                                    "leaveUnsigned",
                                    PayingDistrict.SECRETARY,
                                    "/unsigned",
                                    Map.of("person", one.getInt("person"))));
        }
        atOnce(acts);
    }

    /** What is said beside the tasks, with its mark as the reason. */
    private void say(String action, String by, String path, Map<String, ?> what) {
        Step step = begin(action);
        Map<String, Object> said = new HashMap<>(what);
        said.put("reason", step.mark());
        note(step, send(by, "/meetings/" + number + path, said));
    }
}
