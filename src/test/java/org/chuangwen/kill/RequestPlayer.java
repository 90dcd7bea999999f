package org.chuangwen.kill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chuangwen.kill.Ledger.Step;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;

/**
 * Takes requests for money from the draft to the settlement, with detours: corrections, refusals, too little money,
 * changes of scope, failed acceptances, withdrawals; and tops a source up now and then. What begins something is sent
 * under a key, and sent again after a kill if no answer came.
 */
final class RequestPlayer extends Worker {

    /** How many requests one client may have under way; most of them wait for the end of their public notice. */
    private static final int MOST = 4;

    private final List<String> sources;
    private final AskedSums sums;
    private final Deque<String> requests = new ArrayDeque<>();

    /** How many of its requests it has looked at in a row without being able to do anything. */
    private int idle;

    /** @param sources of money, by their codes */
    RequestPlayer(Map<String, Rest> people, Ledger ledger, Random random, List<String> sources) {
        super(people, ledger, random);
        this.sources = sources;
        sums = new AskedSums(random);
    }

    /** Its next request is one that the party group decides on. */
    void askForMuchNext() {
        sums.askForMuchNext();
    }

    @Override
    void step() {
        if (oneIn(40)) {
            topUp();
        } else if (requests.isEmpty() || idle >= requests.size() && requests.size() < MOST) {
            draft();
            idle = 0;
        } else if (idle >= requests.size()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            idle = 0;
        } else {
            goOn(requests.poll());
        }
    }

    private void topUp() {
        Step step = begin("topUp");
        String source = anySource();
        int amount = 1_000 + random().nextInt(50_000);
        insist(() -> note(
                step,
                sendUnderKey(
                        step,
                        PayingDistrict.FINANCE,
                        "/fund-sources/" + source + "/top-ups",
                        object().add("amount", amount).add("reason", step.mark()))));
    }

    private void draft() {
        Step step = begin("draft");
        BigDecimal price = sums.from(AskedSums.LEAST);
        insist(() -> {
            Rest.Answer answer = sendUnderKey(
                    step,
                    PayingDistrict.CLERK,
                    "/funding-requests",
                    object().add("title", step.mark())
                            .add("category", "人员经费")
                            .add("grantingUnit", PayingDistrict.BUREAU)
                            .add("purpose", "Volunteers")
                            .add(
                                    "items",
                                    Json.createArrayBuilder()
                                            .add(object().add("name", "Volunteers")
                                                    .add("quantity", 1)
                                                    .add("unit", "month")
                                                    .add("unitPrice", price))));
            if (note(step, answer)) {
                requests.add(answer.json().getString("number"));
            }
        });
    }

    /** Takes the next step of the request and puts it back, unless it is over. */
    private void goOn(String number) {
        // Back before the step: should the application be killed meanwhile, it is not forgotten.
        requests.add(number);
        JsonObject of = ask(PayingDistrict.CLERK, "/funding-requests/" + number).json();
        List<JsonObject> tasks = of.getJsonArray("openTasks").getValuesAs(JsonObject.class);
        if (tasks.isEmpty()) {
            idle++;
            await(of);
            return;
        }
        idle = 0;
        if (oneIn(25) && isUndecided(of)) {
            withdraw(number);
        } else {
            answer(of, tasks.get(random().nextInt(tasks.size())));
        }
    }

    /** Nobody but a party group or a timer can go on with it, unless it is taken back; or it is over. */
    private void await(JsonObject of) {
        String number = of.getString("number");
        switch (of.getString("state")) {
            case "PUBLIC_NOTICE" -> {
                // Its end comes by itself.
            }
            case "DECISION" -> {
                if (oneIn(100) && isUndecided(of)) {
                    withdraw(number);
                }
            }
            default -> requests.remove(number);
        }
    }

    private static boolean isUndecided(JsonObject of) {
        return of.getJsonArray("decisions").isEmpty();
    }

    private void withdraw(String number) {
        Step step = begin("withdraw");
        insist(() -> noteThoughRefused(
                step,
                sendUnderKey(
                        step,
                        PayingDistrict.CLERK,
                        "/funding-requests/" + number + "/withdrawal",
                        object().add("reason", step.mark()))));
    }

    private void answer(JsonObject of, JsonObject task) {
        String id = task.getString("id");
        switch (task.getString("step")) {
            case "apply" -> complete(id, PayingDistrict.CLERK, "submit", Map.of());
            case "review" ->
                complete(id, PayingDistrict.REVIEWER, oneIn(12) ? "return" : oneIn(20) ? "refuse" : "pass", Map.of());
            case "checkBudget" -> reserve(of, id);
            case "awaitBudget" -> complete(id, PayingDistrict.FINANCE, "resume", Map.of());
            case "approve" -> approve(of, id);
            case "plan" -> complete(id, PayingDistrict.FINANCE, "planned", plan(of));
            case "start" -> complete(id, PayingDistrict.CLERK, "started", Map.of());
            case "build" -> build(of, id);
            case "accept" -> accept(id);
            case "pay" -> pay(of, id, task.getString("part"));
            case "settle" -> complete(id, PayingDistrict.FINANCE, "settled", Map.of());
            default -> throw new IllegalStateException("Nobody plays " + task);
        }
    }

    /** There may be too little money: then the request waits. */
    private void reserve(JsonObject of, String task) {
        Step step = begin("reserve");
        Map<String, Object> completion = Map.of(
                "outcome",
                "reserve",
                "comment",
                step.mark(),
                "data",
                Map.of("source", of.getString("source", anySource())));
        Rest.Answer answer = send(PayingDistrict.FINANCE, "/work-items/" + task + "/complete", completion);
        if (!noteThoughRefused(step, answer) && answer.text().contains("insufficient")) {
            Step waiting = begin("wait");
            // Another source may have enough.
            noteThoughRefused(
                    waiting,
                    send(
                            PayingDistrict.FINANCE,
                            "/work-items/" + task + "/complete",
                            Map.of("outcome", "wait", "comment", waiting.mark(), "data", Map.of())));
        }
    }

    private void approve(JsonObject of, String task) {
        if (oneIn(10)) {
            complete(task, PayingDistrict.LEADER, "refuse", Map.of());
            return;
        }
        BigDecimal asked = sum(of, "asked");
        BigDecimal least = AskedSums.LEAST.max(sum(of, "paid"));
        boolean inPart = oneIn(3) && asked.compareTo(least) > 0;
        complete(task, PayingDistrict.LEADER, "grant", Map.of("amount", inPart ? least : asked));
    }

    private void build(JsonObject of, String task) {
        if (oneIn(8)) {
            Map<String, Object> change = Map.of(
                    "item-name-1",
                    "Volunteers",
                    "item-quantity-1",
                    "1",
                    "item-unit-1",
                    "month",
                    "item-unitPrice-1",
                    sums.from(AskedSums.LEAST.max(sum(of, "paid"))).toPlainString());
            complete(task, PayingDistrict.CLERK, "change", change);
            return;
        }
        String photo = upload(PayingDistrict.CLERK, Photos.jpeg());
        if (photo != null) {
            complete(task, PayingDistrict.CLERK, "completed", Map.of("photos", List.of(photo)));
        }
    }

    private void pay(JsonObject of, String task, String part) {
        BigDecimal amount = of.getJsonArray("instalments").getValuesAs(JsonObject.class).stream()
                .filter(instalment -> String.valueOf(instalment.getInt("id")).equals(part))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("amount")
                .bigDecimalValue();
        String scan = upload(PayingDistrict.FINANCE, Photos.jpeg());
        if (scan != null) {
            complete(
                    task,
                    PayingDistrict.FINANCE,
                    "paid",
                    Map.of("amount", amount, "voucher", "V-" + task, "photos", List.of(scan)));
        }
    }

    private void accept(String task) {
        if (oneIn(6)) {
            complete(task, PayingDistrict.SUPERVISOR, "rework", Map.of());
            return;
        }
        String photo = upload(PayingDistrict.SUPERVISOR, Photos.jpeg());
        if (photo != null) {
            complete(task, PayingDistrict.SUPERVISOR, "accepted", Map.of("photos", List.of(photo)));
        }
    }

    /** In two parts, if there is anything to pay. */
    private static Map<String, Object> plan(JsonObject of) {
        BigDecimal toPay = sum(of, "committed");
        Map<String, Object> plan = new HashMap<>();
        BigDecimal first = toPay.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
        List<BigDecimal> parts = first.signum() > 0
                ? List.of(first, toPay.subtract(first))
                : toPay.signum() > 0 ? List.of(toPay) : List.of();
        for (int i = 0; i < parts.size(); i++) {
            plan.put("title-" + (i + 1), "Part " + (i + 1));
            plan.put("amount-" + (i + 1), parts.get(i).toPlainString());
            plan.put("dueOn-" + (i + 1), LocalDate.now().plusDays(200).toString());
        }
        return plan;
    }

    private static BigDecimal sum(JsonObject of, String pot) {
        return of.getJsonObject("account").getJsonNumber(pot).bigDecimalValue();
    }

    private String anySource() {
        return sources.get(random().nextInt(sources.size()));
    }
}
