package org.chuangwen.funding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Founding;
import org.chuangwen.support.Photos;
import org.chuangwen.support.PostgresqlServer;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.StartsApplications;
import org.chuangwen.support.Timers;
import org.junit.jupiter.api.Test;

/**
 * The model case by REST on PostgreSQL: wires hang from windows, the unit needs money for a shelter, residents agree,
 * the party group of nine grants it with six present and one of them recused, it is built, accepted, paid and settled,
 * and the supervisor finds on the spot that the wires are gone, and another one later that they have stayed away. Its
 * public notice ends while the application is down: what ends it is the first that the application does when it is up
 * again.
 */
@StartsApplications
class ModelCaseByRestST {

    private static final int MEMBERS = 8;

    private PostgresqlServer.Database database;
    private RunningApplication application;
    private final Map<String, Rest> people = new HashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private String request;

    @Test
    void shouldGoFromThePatrolToTheSecondPhoto() throws Exception {
        try (PostgresqlServer server = PostgresqlServer.start()) {
            database = server.create("model");
            Path folder = Path.of("target", "model", UUID.randomUUID().toString());
            try (RunningApplication running = RunningApplication.start(folder, database.settings())) {
                application = running;
                found();
                ids.keySet().forEach(name -> people.put(name, application.rest().as(name, application.password())));
                play();
            }
        }
    }

    private void play() {
        post("finance", "/fund-sources", source());
        String wires = wiresThatNeedMoney();
        fillIn();
        answer("clerk", request, "apply", "submit", Map.of());
        answer("reviewer", request, "review", "pass", Map.of());
        answer("finance", request, "checkBudget", "reserve", Map.of("source", "FG-01"));
        assertAccount("86000.00", "0.00", "0.00");
        assertThat(view(request).getString("state")).isEqualTo("DECISION");

        String decision = holdMeeting();
        assertThat(view(request).getJsonArray("decisions").getJsonObject(0).getString("number"))
                .isEqualTo(decision);
        endPublicNotice();
        assertAccount("0.00", "80000.00", "0.00");

        String day = LocalDate.now().plusDays(30).toString();
        answer(
                "finance",
                request,
                "plan",
                "planned",
                Map.of(
                        "title-1",
                        "首期",
                        "amount-1",
                        "24000",
                        "dueOn-1",
                        day,
                        "title-2",
                        "尾款",
                        "amount-2",
                        "56000",
                        "dueOn-2",
                        day));
        answer("clerk", request, "start", "started", Map.of());
        refuseToPayWithoutAmount();
        answer("finance", request, "pay", "paid", payment("24000", "记-1"));
        post("clerk", "/funding-requests/" + request + "/progress", Map.of("content", "立柱完成", "percent", 50));
        answer("clerk", request, "build", "completed", Map.of("photos", List.of(photo("clerk"))));
        answer("supervisor", request, "accept", "accepted", Map.of("photos", List.of(photo("supervisor"))));

        assertThat(order(wires).getString("state")).isEqualTo("VERIFYING");
        answer("finance", request, "pay", "paid", payment("51500.50", "记-2"));
        answer("finance", request, "settle", "settled", Map.of());
        assertAccount("0.00", "0.00", "75500.50");
        JsonObject source = get("auditor", "/fund-sources/FG-01");
        assertThat(Stream.of("total", "available", "reserved", "committed", "paid")
                        .map(pot -> source.getJsonNumber(pot).bigDecimalValue().toPlainString()))
                .containsExactly("300000.00", "224499.50", "0.00", "0.00", "75500.50");
        assertThat(view(request).getJsonArray("entries").getValuesAs(JsonObject.class))
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("RESERVE", "COMMIT", "RELEASE", "PAY", "PAY", "RELEASE");

        verify(wires);
        assertThat(order(wires).getString("state")).isEqualTo("CLOSED");
        recheck(wires);
    }

    private void found() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            Founding founding = new Founding(connection);
            long community = founding.unit("C", "COMMUNITY", founding.root());
            long bureau = founding.unit("B", "BUREAU", founding.root());
            founding.grid("G", community);
            founding.category("安全", "私拉电线充电", 100);
            appoint(founding, "patroller", Role.PATROLLER, community);
            appoint(founding, "clerk", Role.COMMUNITY_CLERK, community);
            appoint(founding, "dispatcher", Role.DISPATCHER, founding.root());
            appoint(founding, "handler", Role.UNIT_HANDLER, community);
            appoint(founding, "supervisor", Role.SUPERVISOR, founding.root());
            appoint(founding, "another", Role.SUPERVISOR, founding.root());
            appoint(founding, "auditor", Role.AUDITOR, founding.root());
            appoint(founding, "reviewer", Role.OFFICE_REVIEWER, bureau);
            appoint(founding, "finance", Role.FINANCE_OFFICER, bureau);
            appoint(founding, "secretary", Role.PARTY_GROUP_SECRETARY, bureau);
            founding.term("secretary", bureau, true);
            for (int i = 1; i <= MEMBERS; i++) {
                appoint(founding, "member" + i, Role.PARTY_GROUP_MEMBER, bureau);
                founding.term("member" + i, bureau, false);
            }
            // The clerk asks: who is their relative must withdraw.
            founding.relative("member5", "clerk");
            founding.rulesWithoutNotice(bureau);
            connection.commit();
        }
    }

    private void appoint(Founding founding, String name, Role role, long unit) throws SQLException {
        ids.put(name, founding.appoint(name, role, unit));
    }

    private static Map<String, Object> source() {
        return Map.of(
                "code",
                "FG-01",
                "name",
                "节约的公用经费",
                "kind",
                "SAVED_PUBLIC_EXPENDITURE",
                "year",
                Year.now(ZoneId.of("Asia/Shanghai")).getValue(),
                "unitCode",
                "B",
                "amount",
                300_000,
                "reason",
                "压减一般性支出");
    }

    private String wiresThatNeedMoney() {
        String wires = post(
                        "patroller",
                        "/rectification-orders",
                        Map.of(
                                "subcategory",
                                "私拉电线充电",
                                "description",
                                "多处从窗口私拉电线充电",
                                "gridCode",
                                "G",
                                "severity",
                                "MAJOR",
                                "photos",
                                List.of(photo("patroller"))))
                .getString("number");
        answer("dispatcher", wires, "register", "accept", Map.of());
        answer(
                "dispatcher",
                wires,
                "dispatch",
                "dispatch",
                Map.of("unitCode", "C", "limitAmount", 5, "limitUnit", "WORKING_DAY"));
        answer("handler", wires, "handle", "needsMoney", Map.of());
        assertThat(order(wires).getString("state")).isEqualTo("AWAITING_FUNDS");
        assertThat(order(wires).getJsonArray("openTasks")).isEmpty();
        request = get("clerk", "/funding-requests?limit=1")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
        assertThat(view(request).getString("caseNumber")).isEqualTo(wires);
        return wires;
    }

    private void fillIn() {
        Map<String, Object> draft = new HashMap<>();
        draft.put("title", "充电桩雨棚等配套设施");
        draft.put("category", "公共安全设施");
        draft.put("grantingUnit", "B");
        draft.put("purpose", "充电桩由企业免费安装，雨棚及地面硬化缺资金");
        draft.put(
                "items",
                List.of(
                        Map.of("name", "雨棚", "quantity", 40, "unit", "米", "unitPrice", 1650),
                        Map.of("name", "地面硬化", "quantity", 100, "unit", "平方米", "unitPrice", 200)));
        draft.put(
                "consent",
                Map.of(
                        "consentClass",
                        "ORDINARY",
                        "householdsAll",
                        345,
                        "householdsAsked",
                        312,
                        "householdsAgreed",
                        298,
                        "areaAll",
                        32800,
                        "areaAsked",
                        29700,
                        "areaAgreed",
                        28350));
        assertThat(people.get("clerk")
                        .put("/funding-requests/" + request, draft)
                        .status())
                .isEqualTo(200);
        for (String kind : List.of("CONSENT_SHEET", "QUOTE")) {
            post("clerk", "/funding-requests/" + request + "/papers", Map.of("kind", kind, "upload", photo("clerk")));
        }
    }

    /** Nine are due, six come, one of them must withdraw; the five others decide, the secretary last. */
    private String holdMeeting() {
        String item = people.get("secretary")
                .get("/agenda-items")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
        String meeting = post(
                        "secretary",
                        "/meetings",
                        Map.of(
                                "startsAt",
                                Instant.now().plus(Duration.ofMinutes(50)).toString(),
                                "place",
                                "三楼会议室",
                                "items",
                                List.of(item)))
                .getString("number");
        for (int i = 1; i <= 5; i++) {
            post("member" + i, "/meetings/" + meeting + "/attendance", Map.of("present", true));
        }
        answer("secretary", meeting, "open", "opened", Map.of());
        post("member5", "/meetings/" + meeting + "/items/" + item + "/recusals", Map.of("reason", "亲属"));
        answer("secretary", meeting, "take", "put", Map.of("amount", "80000.00"));
        for (int i = 1; i <= 4; i++) {
            answer("member" + i, meeting, "state", "voted", Map.of("vote", "AGREE"));
        }
        answer("secretary", meeting, "conclude", "concluded", Map.of("vote", "AGREE"));
        JsonObject decided =
                get("secretary", "/meetings/" + meeting).getJsonArray("agenda").getJsonObject(0);
        assertThat(decided.getString("decision")).isEqualTo("PASSED");
        return decided.getString("decisionNumber");
    }

    /** As if its working days had passed. */
    private void endPublicNotice() {
        assertThat(view(request).getString("state")).isEqualTo("PUBLIC_NOTICE");
        new Timers(database)
                .elapseWhileDown(
                        application,
                        "noticeOver",
                        request,
                        () -> view(request).getString("state").equals("PLANNING"));
    }

    private void verify(String wires) {
        Map<String, Object> data = new HashMap<>();
        data.put("photos", List.of(photo("supervisor")));
        people.get("supervisor")
                .get("/rectification-orders/" + wires + "/photo-warnings")
                .array()
                .getValuesAs(JsonObject.class)
                .forEach(warning -> {
                    data.put(warning.getString("verdictField"), "ACCEPTED");
                    data.put(warning.getString("reasonField"), "现场看过");
                });
        answer("supervisor", wires, "verify", "pass", data);
    }

    /** 回头看: another supervisor finds later that the wires have not come back, with a photo. */
    private void recheck(String wires) {
        int before = order(wires).getJsonArray("photos").size();
        new Timers(database)
                .elapse(
                        "recheckDue",
                        wires,
                        () -> tasks("another", wires, "recheck").findAny().isPresent());

        answer("another", wires, "recheck", "stillGood", Map.of("photos", List.of(photo("another"))));

        assertThat(order(wires).getJsonArray("photos")).hasSize(before + 1);
        assertThat(tasks("another", wires, "recheck")).isEmpty();
    }

    private void assertAccount(String reserved, String committed, String paid) {
        JsonObject account = view(request).getJsonObject("account");
        assertThat(Stream.of("reserved", "committed", "paid")
                        .map(pot -> account.getJsonNumber(pot).bigDecimalValue().toPlainString()))
                .containsExactly(reserved, committed, paid);
    }

    private JsonObject view(String number) {
        return get("auditor", "/funding-requests/" + number);
    }

    private JsonObject order(String number) {
        return get("auditor", "/rectification-orders/" + number);
    }

    private JsonObject get(String who, String path) {
        Rest.Answer answer = people.get(who).get(path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private JsonObject post(String who, String path, Map<String, ?> body) {
        Rest.Answer answer = people.get(who).post(path, body);
        assertThat(answer.isSuccess()).as("%s %s %s", who, path, answer).isTrue();
        return answer.json();
    }

    /** Nothing stands in for an amount, whether it is blank or left out. */
    private void refuseToPayWithoutAmount() {
        String task = task("finance", request, "pay");
        String scan = photo("finance");
        for (Map<String, ?> data : List.of(
                Map.of("amount", "", "voucher", "记-1", "photos", List.of(scan)),
                Map.of("voucher", "记-1", "photos", List.of(scan)))) {
            Rest.Answer answer = people.get("finance")
                    .post("/work-items/" + task + "/complete", Map.of("outcome", "paid", "data", data));
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                    .extracting(error -> error.getString("field"))
                    .containsExactly("amount");
        }
    }

    private Map<String, ?> payment(String amount, String voucher) {
        return Map.of("amount", amount, "voucher", voucher, "photos", List.of(photo("finance")));
    }

    private String photo(String who) {
        return people.get(who)
                .upload("photo.jpg", "image/jpeg", Photos.jpeg())
                .json()
                .getString("id");
    }

    /** Answers the person's own task of that step, as their inbox shows it. */
    private void answer(String who, String subject, String step, String outcome, Map<String, ?> data) {
        String task = task(who, subject, step);
        Rest.Answer answer = people.get(who)
                .post("/work-items/" + task + "/complete", Map.of("outcome", outcome, "comment", "已办", "data", data));
        assertThat(answer.status())
                .as("%s %s %s: %s", who, step, outcome, answer)
                .isEqualTo(200);
    }

    private String task(String who, String subject, String step) {
        return tasks(who, subject, step)
                .findFirst()
                .orElseThrow(() -> new AssertionError(who + " has no task " + step + " of " + subject))
                .getString("id");
    }

    private Stream<JsonObject> tasks(String who, String subject, String step) {
        return get(who, "/work-items?view=todo&limit=100").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("subject").equals(subject)
                        && item.getString("step").equals(step));
    }
}
