package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Database;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job by REST, on PostgreSQL, with the demo's people. */
@AgainstApplication(Database.POSTGRESQL)
class CaseByRestST {

    private Rest patroller;
    private Rest dispatcher;
    private Rest handler;
    private Rest supervisor;
    private Rest leader;
    private Rest auditor;

    @BeforeEach
    void signIn(RunningApplication application, Rest rest) {
        String password = application.password();
        patroller = rest.as("patroller1", password);
        dispatcher = rest.as("dispatcher1", password);
        handler = rest.as("handler1", password);
        supervisor = rest.as("supervisor1", password);
        leader = rest.as("leader1", password);
        auditor = rest.as("auditor1", password);
    }

    @Test
    void shouldCloseCaseThroughFiveRolesWithOneRework() {
        String number = report();
        complete(dispatcher, number, "register", Map.of("outcome", "accept"));
        complete(dispatcher, number, "dispatch", dispatchTo("chengguan"));
        urge(leader, number);
        complete(handler, number, "handle", feedback());
        complete(
                supervisor,
                number,
                "verify",
                Map.of(
                        "outcome",
                        "rework",
                        "comment",
                        "还有两处未清理",
                        "data",
                        Map.of("limitAmount", 1, "limitUnit", "WORKING_DAY")));
        complete(handler, number, "handle", feedback());
        complete(supervisor, number, "verify", Map.of("outcome", "pass"));

        JsonObject closed = read(auditor, number);
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getInt("reworkCount")).isEqualTo(1);
        assertThat(closed.getJsonArray("openTasks").getValuesAs(JsonObject.class).stream()
                        .map(task -> task.getString("step")))
                .containsExactly("answer");
        assertThat(closed.getJsonArray("photos")).hasSize(3);
        assertThat(closed.getJsonObject("order").getString("number")).matches("整改〔\\d{4}〕\\d+号");
        assertThat(closed.getJsonArray("journal").getValuesAs(JsonObject.class).stream()
                        .map(entry -> entry.getString("action")))
                .containsExactly("discover", "accept", "dispatch", "urge", "feedback", "rework", "feedback", "pass");
    }

    @Test
    void shouldAnswer409AndChangeNothingWhenSomebodyWasFirst(RunningApplication application, Rest rest) {
        String number = report();
        String task = taskOf(dispatcher, number);
        Rest second = rest.as("dispatcher2", application.password());
        assertThat(dispatcher
                        .post("/work-items/" + task + "/complete", Map.of("outcome", "accept"))
                        .status())
                .isEqualTo(200);

        Rest.Answer late =
                second.post("/work-items/" + task + "/complete", Map.of("outcome", "refuse", "comment", "不属实"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().getString("detail")).contains("刘振华");
        assertThat(read(auditor, number).getString("state")).isEqualTo("REGISTERED");
    }

    @Test
    void shouldAnswerForTaskAgainWhenItIsSentAgainUnderItsKey(RunningApplication application, Rest rest) {
        String task = taskOf(dispatcher, report());
        String path = "/work-items/" + task + "/complete";
        String key = UUID.randomUUID().toString();

        Rest.Answer first = sendUnder(key, dispatcher, path, "accept");
        Rest.Answer again = sendUnder(key, dispatcher, path, "accept");

        assertThat(first.status()).as("%s", first).isEqualTo(200);
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(sendUnder(key, dispatcher, path, "refuse").status())
                .as("something else under a known key")
                .isEqualTo(409);
        assertThat(sendUnder(key, rest.as("dispatcher2", application.password()), path, "accept")
                        .status())
                .as("another person's key is another key")
                .isEqualTo(409);
    }

    private static Rest.Answer sendUnder(String key, Rest who, String path, String outcome) {
        return who.send(who.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"outcome\":\"" + outcome + "\"}")));
    }

    @Test
    void shouldAnswer404ForWhatIsUnknownOrForeign(RunningApplication application, Rest rest) {
        String number = report();
        String task = taskOf(dispatcher, number);
        Rest elsewhere = rest.as("patroller2", application.password());

        assertThat(elsewhere.get("/rectification-orders/" + number).status()).isEqualTo(404);
        assertThat(elsewhere.get("/rectification-orders/AJ-1999-000001").status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/work-items/" + task + "/complete", Map.of("outcome", "accept"))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/work-items/no-such-task/complete", Map.of("outcome", "accept"))
                        .status())
                .isEqualTo(404);
        JsonObject photo = read(auditor, number).getJsonArray("photos").getJsonObject(0);
        assertThat(elsewhere.get("/attachments/" + photo.getString("id")).status())
                .isEqualTo(404);
        assertThat(auditor.get("/attachments/" + photo.getString("id")).status())
                .isEqualTo(200);
    }

    @Test
    void shouldAnswer403WhenReaderActs() {
        String number = report();
        String task = taskOf(dispatcher, number);

        assertThat(auditor.post("/work-items/" + task + "/complete", Map.of("outcome", "accept"))
                        .status())
                .isEqualTo(403);
        assertThat(auditor.post("/rectification-orders/" + number + "/urge", Map.of("comment", "快"))
                        .status())
                .isEqualTo(403);
        assertThat(auditor.post("/rectification-orders", Map.of("description", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldNameEachFaultyField() {
        Rest.Answer answer = patroller.post(
                "/rectification-orders",
                Map.of("severity", "TERRIBLE", "description", "长".repeat(1_001), "quantity", -1, "latitude", 91));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(fields(answer)).contains("severity");

        Rest.Answer second = patroller.post(
                "/rectification-orders",
                Map.of("severity", "MAJOR", "description", "长".repeat(1_001), "quantity", -1, "latitude", 91));
        assertThat(fields(second)).contains("subcategory", "description", "quantity", "latitude");
    }

    @Test
    void shouldLeaveTaskOpenWhenAnswerIsFaulty() {
        String number = report();
        complete(dispatcher, number, "register", Map.of("outcome", "accept"));
        String task = taskOf(dispatcher, number);

        for (Map<String, ?> data : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("unitCode", "nobody", "limitAmount", 3, "limitUnit", "WORKING_DAY"),
                Map.of("unitCode", "chengguan", "limitAmount", 0, "limitUnit", "WORKING_DAY"),
                Map.of("unitCode", "chengguan", "limitAmount", 1.5, "limitUnit", "WORKING_DAY"),
                Map.of("unitCode", "chengguan", "limitAmount", 3, "limitUnit", "MOON"),
                Map.of("unitCode", List.of("chengguan"), "limitAmount", 3, "limitUnit", "WORKING_DAY"))) {
            assertThat(dispatcher
                            .post("/work-items/" + task + "/complete", Map.of("outcome", "dispatch", "data", data))
                            .status())
                    .as("%s", data)
                    .isEqualTo(422);
        }
        assertThat(dispatcher
                        .post("/work-items/" + task + "/complete", Map.of("outcome", "explode"))
                        .status())
                .isEqualTo(422);
        assertThat(read(auditor, number).getString("state")).isEqualTo("REGISTERED");
        assertThat(taskOf(dispatcher, number)).isEqualTo(task);
    }

    @Test
    void shouldRefuseWhatIsNoPhoto() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes();
        byte[] html = "<!DOCTYPE html><html><body>hello</body></html>".getBytes();
        byte[] tooLarge = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(Photos.jpeg(), 0, tooLarge, 0, 500);

        assertThat(patroller.upload("a.svg", "image/svg+xml", svg).status()).isIn(415, 422);
        assertThat(patroller.upload("a.jpg", "image/jpeg", svg).status()).isEqualTo(422);
        assertThat(patroller.upload("a.jpg", "image/jpeg", html).status()).isEqualTo(422);
        assertThat(patroller.upload("a.jpg", "image/jpeg", new byte[0]).status())
                .isEqualTo(422);
        assertThat(patroller.upload("a.jpg", "image/jpeg", tooLarge).status()).isIn(413, 422);
    }

    @Test
    void shouldPageEachView() {
        report();
        report();
        for (String view : List.of("todo", "done", "started", "cc")) {
            assertThat(dispatcher.get("/work-items?view=" + view + "&limit=1").status())
                    .as(view)
                    .isEqualTo(200);
        }
        JsonObject first = patroller.get("/work-items?view=started&limit=1").json();
        JsonObject second = patroller
                .get("/work-items?view=started&limit=1&after=" + encoded(first.getString("next")))
                .json();
        assertThat(subjects(second)).isNotEmpty().doesNotContainAnyElementsOf(subjects(first));
        assertThat(patroller.get("/work-items?view=todo&limit=0").status()).isEqualTo(422);
        assertThat(patroller.get("/work-items?view=todo&after=nonsense").status())
                .isEqualTo(422);
        assertThat(patroller.get("/work-items?view=everything").status()).isEqualTo(422);
    }

    private String report() {
        Rest.Answer answer = patroller.post(
                "/rectification-orders",
                Map.of(
                        "subcategory",
                        "飞线充电",
                        "description",
                        "居民楼多处从窗口私拉电线为电动车充电",
                        "gridCode",
                        "WG-03",
                        "severity",
                        "GRAVE",
                        "quantity",
                        12,
                        "quantityUnit",
                        "处",
                        "photos",
                        List.of(upload(patroller))));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().getString("number");
    }

    private static String upload(Rest person) {
        Rest.Answer answer = person.upload("现场.jpg", "image/jpeg", Photos.jpeg());
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().getString("id");
    }

    private static void complete(Rest person, String number, String step, Map<String, ?> completion) {
        JsonObject task = read(person, number).getJsonArray("openTasks").getJsonObject(0);
        assertThat(task.getString("step")).isEqualTo(step);
        Rest.Answer answer = person.post("/work-items/" + task.getString("id") + "/complete", completion);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private static void urge(Rest person, String number) {
        assertThat(person.post("/rectification-orders/" + number + "/urge", Map.of("comment", "居民很担心，请抓紧"))
                        .status())
                .isEqualTo(200);
    }

    private Map<String, ?> feedback() {
        return Map.of(
                "outcome",
                "feedback",
                "comment",
                "已拆除私拉电线，引导到充电棚充电",
                "data",
                Map.of("photos", List.of(upload(handler)), "quantity", 12, "quantityUnit", "处"));
    }

    private static Map<String, ?> dispatchTo(String unit) {
        return Map.of(
                "outcome", "dispatch", "data", Map.of("unitCode", unit, "limitAmount", 24, "limitUnit", "URGENT_HOUR"));
    }

    private static JsonObject read(Rest person, String number) {
        Rest.Answer answer = person.get("/rectification-orders/" + number);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private static String taskOf(Rest person, String number) {
        return read(person, number).getJsonArray("openTasks").getJsonObject(0).getString("id");
    }

    private static List<String> fields(Rest.Answer answer) {
        return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("field"))
                .toList();
    }

    private static List<String> subjects(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> ((JsonString) item.get("subject")).getString())
                .toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
