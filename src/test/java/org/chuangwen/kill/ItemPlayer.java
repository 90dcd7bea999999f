package org.chuangwen.kill;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chuangwen.kill.Ballots.Ballot;
import org.chuangwen.kill.Ledger.Step;

/**
 * Takes the items of a meeting in session one by one: put to the vote, in full or in part, or put off; the members vote
 * at once and the secretary last. Now and then somebody leaves or comes between two items, or the statements are ended
 * while votes are on their way.
 */
final class ItemPlayer {

    /** So many of seven must stay, or a major matter could not be decided any more. */
    private static final int STAY = 5;

    private static final BigDecimal IN_PART = new BigDecimal("0.9");

    private final Worker hands;
    private final Ballots ballots;

    ItemPlayer(Worker hands, Ballots ballots) {
        this.hands = hands;
        this.ballots = ballots;
    }

    /**
     * Deals with the item that is at hand.
     *
     * @param now the meeting as it is
     * @param shows the meeting as it is at that moment
     */
    void goOn(String meeting, ShownMeeting now, Supplier<ShownMeeting> shows) {
        ShownMeeting shown = now;
        if (shown.votedOn().isEmpty()) {
            if (hands.oneIn(6)) {
                comeOrGo(meeting, shown);
            }
            take(shown);
            shown = shows.get();
        }
        Optional<JsonObject> votedOn = shown.votedOn();
        if (votedOn.filter(item -> ShownMeeting.stateOf(item).equals("STATEMENTS"))
                .isPresent()) {
            vote(meeting, votedOn.get());
            shown = shows.get();
        }
        if (votedOn.isPresent()) {
            conclude(shown, votedOn.get());
        }
    }

    /** Somebody leaves if enough stay, else somebody comes. */
    private void comeOrGo(String meeting, ShownMeeting shown) {
        List<JsonObject> there = shown.coming(true);
        boolean leaves = there.size() > STAY;
        List<JsonObject> from = (leaves ? there : shown.coming(false))
                .stream()
                        .filter(one -> !one.getString("name").equals(PayingDistrict.SECRETARY))
                        .toList();
        JsonObject one = from.get(hands.random().nextInt(from.size()));
        Step step = hands.begin(leaves ? "stayAway" : "come");
        hands.note(
                step,
                hands.send(
                        PayingDistrict.SECRETARY,
                        "/meetings/" + meeting + "/attendance",
                        Map.of("person", one.getInt("person"), "present", !leaves, "reason", step.mark())));
    }

    /** The item may be taken back meanwhile: then it is the next one's turn, which may be about less money. */
    private void take(ShownMeeting shown) {
        String task = shown.task("take");
        Optional<JsonObject> next = shown.next();
        if (next.isEmpty() || hands.oneIn(20)) {
            hands.complete(task, PayingDistrict.SECRETARY, "adjourned", Map.of());
            return;
        }
        String outcome = hands.oneIn(12) ? "deferred" : "put";
        hands.completeThoughRefused(
                hands.begin(outcome),
                task,
                PayingDistrict.SECRETARY,
                outcome,
                outcome.equals("put") ? motion(next.get()) : Map.of(),
                Set.of(409, 422));
    }

    private Map<String, Object> motion(JsonObject next) {
        JsonObject item = next.getJsonObject("item");
        if (!item.containsKey("amount") || !hands.oneIn(3)) {
            return Map.of();
        }
        return Map.of(
                "amount",
                item.getJsonNumber("amount").bigDecimalValue().multiply(IN_PART).setScale(2, RoundingMode.DOWN));
    }

    private void vote(String meeting, JsonObject item) {
        List<JsonObject> voters = ShownMeeting.seats(item).stream()
                .filter(seat -> seat.getBoolean("votes") && !seat.getBoolean("hasVoted"))
                .filter(seat -> !seat.getString("name").equals(PayingDistrict.SECRETARY))
                .toList();
        if (hands.oneIn(5)) {
            voteWhileStatementsEnd(meeting, item, voters);
        } else {
            hands.atOnce(voters.stream()
                    .map(seat -> (Runnable) () -> state(meeting, item, seat))
                    .toList());
        }
    }

    private void conclude(ShownMeeting shown, JsonObject item) {
        Step last = begin("concluded", item, PayingDistrict.SECRETARY);
        hands.complete(last, shown.task("conclude"), PayingDistrict.SECRETARY, "concluded", data(last));
    }

    private void state(String meeting, JsonObject item, JsonObject seat) {
        String person = seat.getString("name");
        Step step = begin("voted", item, person);
        hands.complete(step, hands.task(person, meeting, "state"), person, "voted", data(step));
    }

    /** Each vote is taken or refused, and at least one member says nothing. */
    private void voteWhileStatementsEnd(String meeting, JsonObject item, List<JsonObject> voters) {
        List<Runnable> acts = new ArrayList<>();
        voters.stream().skip(1).forEach(seat -> acts.add(() -> stateIfStill(meeting, item, seat)));
        acts.add(() -> {
            Step step = hands.begin("closeStatements");
            hands.note(
                    step,
                    hands.send(
                            PayingDistrict.SECRETARY,
                            "/meetings/" + meeting + "/statements/close",
                            Map.of("text", step.mark())));
        });
        hands.atOnce(acts);
    }

    private void stateIfStill(String meeting, JsonObject item, JsonObject seat) {
        String person = seat.getString("name");
        hands.taskIfAny(person, meeting, "state").ifPresent(task -> {
            Step step = begin("voted", item, person);
            hands.completeThoughRefused(step, task, person, "voted", data(step), Set.of(409));
        });
    }

    /** Enters the step and the vote in it. */
    private Step begin(String action, JsonObject item, String person) {
        Step step = hands.begin(action);
        String number = ShownMeeting.numberOf(item);
        ballots.send(step, new Ballot(number, person, choose(number)));
        return step;
    }

    private Map<String, Object> data(Step step) {
        return Map.of("vote", ballots.withMark(step.mark()).vote());
    }

    /** Most items please most members, some divide them, some please few. */
    private String choose(String item) {
        int inFavour = switch (Math.floorMod(item.hashCode(), 8)) {
            case 0 -> 10;
            case 1, 2 -> 50;
            default -> 90;
        };
        if (hands.random().nextInt(100) < inFavour) {
            return "AGREE";
        }
        return hands.oneIn(4) ? "ABSTAIN" : "DISAGREE";
    }
}
