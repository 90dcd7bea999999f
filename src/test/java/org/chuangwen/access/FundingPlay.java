package org.chuangwen.access;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;

/** A request for money on its way: small enough for a leader, so that it needs no meeting. */
final class FundingPlay {

    private final District district;
    private final String others;
    private final String side;
    private final String clerk;
    private final String knocker;
    private final String source;
    private long price = 20_000;
    private String number;

    /**
     * @param knocker whose own it is, null if it is nobody's
     * @param others the ending of the names of those who play the other steps
     * @param side of the district, 1 or 2
     * @param source the code of a source of the side's bureau
     */
    FundingPlay(District district, String knocker, String others, String side, String source) {
        this.district = district;
        this.knocker = knocker;
        this.others = others;
        this.side = side;
        this.source = source;
        clerk = Role.COMMUNITY_CLERK.name().equals(knocker) ? knocker : Role.COMMUNITY_CLERK + others;
    }

    String number() {
        return number;
    }

    /** The id of the part of the payment that comes first. */
    String firstInstalment() {
        return String.valueOf(
                view().getJsonArray("instalments").getJsonObject(0).getInt("id"));
    }

    /** The first part is paid, and the work goes on. */
    FundingPlay paid() {
        upTo("build");
        pay();
        return this;
    }

    /** A draft that lacks nothing. */
    FundingPlay drafted() {
        number = done(district.client(clerk)
                        .post(
                                "/funding-requests",
                                Map.of(
                                        "title",
                                        "access",
                                        "category",
                                        "其他",
                                        "grantingUnit",
                                        "B" + side,
                                        "purpose",
                                        "access",
                                        "items",
                                        List.of(Map.of(
                                                "name", "access", "quantity", 1, "unit", "x", "unitPrice", price)))))
                .json()
                .getString("number");
        paper();
        return this;
    }

    /** Adds a paper. */
    String paper() {
        done(district.client(clerk)
                .post("/funding-requests/" + number + "/papers", Map.of("kind", "QUOTE", "upload", upload(clerk))));
        return String.valueOf(view().getJsonArray("papers").getJsonObject(0).getInt("id"));
    }

    /** Plays until a task of this step waits. */
    FundingPlay upTo(String step) {
        if (step.equals("awaitBudget")) {
            // More than any source of the side's bureau holds, whatever was put into it.
            price = 99_999_999_999L;
        }
        drafted();
        while (!waits(step)) {
            String waiting = waiting();
            switch (waiting) {
                case "apply" -> complete(clerk, waiting, "submit", Map.of());
                case "review" -> complete(Role.OFFICE_REVIEWER + others, waiting, "pass", Map.of());
                case "checkBudget" ->
                    complete(
                            Role.FINANCE_OFFICER + others,
                            waiting,
                            step.equals("awaitBudget") ? "wait" : "reserve",
                            Map.of("source", source));
                case "approve" -> {
                    complete(District.BOSS + side, waiting, "grant", Map.of("amount", 20_000));
                    if (step.equals("answerObjections")) {
                        object();
                    }
                    if (!step.equals("publicNotice")) {
                        district.fireAndAwait("noticeOver", number, () -> !tasks().isEmpty());
                    } else {
                        return this;
                    }
                }
                case "plan" -> complete(Role.FINANCE_OFFICER + others, waiting, "planned", plan());
                case "start" -> complete(clerk, waiting, "started", Map.of());
                case "build" -> complete(clerk, waiting, "completed", Map.of("photos", List.of(upload(clerk))));
                case "accept" -> {
                    String supervisor = Role.SUPERVISOR + others;
                    complete(supervisor, waiting, "accepted", Map.of("photos", List.of(upload(supervisor))));
                }
                case "pay" -> pay();
                default -> throw new IllegalStateException("Nobody plays " + waiting + " towards " + step);
            }
        }
        return this;
    }

    /** The appraisal of drawings and budget waits. */
    FundingPlay toAppraisal() {
        drafted();
        done(district.client(clerk)
                .put(
                        "/funding-requests/" + number,
                        Map.of(
                                "title",
                                "access",
                                "category",
                                "市政设施",
                                "grantingUnit",
                                "B" + side,
                                "purpose",
                                "access",
                                "items",
                                List.of(Map.of("name", "access", "quantity", 1, "unit", "x", "unitPrice", 100_000)))));
        Stream.of("DRAWINGS", "BUDGET")
                .forEach(kind -> done(district.client(clerk)
                        .post(
                                "/funding-requests/" + number + "/papers",
                                Map.of("kind", kind, "upload", upload(clerk)))));
        complete(clerk, "apply", "submit", Map.of());
        complete(Role.OFFICE_REVIEWER + others, "review", "pass", Map.of());
        complete(Role.FINANCE_OFFICER + others, "checkBudget", "reserve", Map.of("source", source));
        return this;
    }

    /** A change of scope waits for its decision. */
    FundingPlay changing() {
        upTo("build");
        complete(
                clerk,
                "build",
                "change",
                Map.of("item-name-1", "access", "item-quantity-1", 1, "item-unit-1", "x", "item-unitPrice-1", 21_000));
        return this;
    }

    /** Somebody objects to the public notice. */
    String object() {
        done(district.client(Role.OFFICE_REVIEWER + others)
                .post(
                        "/funding-requests/" + number + "/objections",
                        Map.of("objector", "access", "content", "access")));
        return objection();
    }

    /** The id of what was objected last. */
    String objection() {
        List<JsonObject> all = view().getJsonArray("objections").getValuesAs(JsonObject.class);
        return String.valueOf(all.get(all.size() - 1).getInt("id"));
    }

    /** The task of this step, in the knocker's own hands if it is theirs. */
    String claimed(String step) {
        String task = idOf(step);
        if (knocker != null) {
            // Whoever has no such task is refused, which is fine: then it is their unit's.
            district.client(knocker).post("/work-items/" + task + "/claim", Map.of());
        }
        return task;
    }

    private static Map<String, Object> plan() {
        String day = LocalDate.now().plusDays(300).toString();
        return Map.of(
                "title-1",
                "access",
                "amount-1",
                6_000,
                "dueOn-1",
                day,
                "title-2",
                "access",
                "amount-2",
                14_000,
                "dueOn-2",
                day);
    }

    private void pay() {
        String finance = Role.FINANCE_OFFICER + others;
        String part = tasks().stream()
                .filter(task -> task.getString("step").equals("pay"))
                .findFirst()
                .orElseThrow()
                .getString("part");
        done(district.client(finance)
                .post(
                        "/work-items/" + payment(part) + "/complete",
                        Map.of(
                                "outcome",
                                "paid",
                                "data",
                                Map.of(
                                        "amount",
                                        amount(part),
                                        "voucher",
                                        voucher(),
                                        "photos",
                                        List.of(upload(finance))))));
    }

    private String payment(String part) {
        return tasks().stream()
                .filter(task -> part.equals(task.getString("part", null)))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private int amount(String part) {
        return view().getJsonArray("instalments").getValuesAs(JsonObject.class).stream()
                .filter(instalment -> part.equals(String.valueOf(instalment.getInt("id"))))
                .findFirst()
                .orElseThrow()
                .getInt("amount");
    }

    /** A number that nothing is paid with yet. */
    static String voucher() {
        return "V-" + UUID.randomUUID();
    }

    private boolean waits(String step) {
        return tasks().stream().anyMatch(task -> task.getString("step").equals(step));
    }

    /** Payments wait beside the work; they are played when nothing else is left. */
    private String waiting() {
        return tasks().stream()
                .map(task -> task.getString("step"))
                .filter(step -> !step.equals("pay"))
                .findFirst()
                .orElse("pay");
    }

    private String idOf(String step) {
        return tasks().stream()
                .filter(task -> task.getString("step").equals(step))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private List<JsonObject> tasks() {
        return view().getJsonArray("openTasks").getValuesAs(JsonObject.class);
    }

    private JsonObject view() {
        return done(district.client(Role.AUDITOR.name()).get("/funding-requests/" + number))
                .json();
    }

    private void complete(String person, String step, String outcome, Map<String, ?> data) {
        done(district.client(person)
                .post(
                        "/work-items/" + idOf(step) + "/complete",
                        Map.of("outcome", outcome, "comment", "access", "data", data)));
    }

    private String upload(String person) {
        return done(district.client(person).upload("p.jpg", "image/jpeg", Photos.jpeg()))
                .json()
                .getString("id");
    }

    private static Rest.Answer done(Rest.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("While a thing was made: " + answer);
        }
        return answer;
    }
}
