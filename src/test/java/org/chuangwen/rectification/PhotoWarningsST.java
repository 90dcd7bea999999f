package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/**
 * An old picture passed off as a new one: hinted at the unit, answered by the supervisor, on the screens and by REST.
 */
@AgainstApplication
class PhotoWarningsST {

    @Test
    void shouldHintAtTheUnitAndMakeTheSupervisorAnswer(RunningApplication application, Rest rest, Browser browser) {
        String password = application.password();
        byte[] photo = Photos.jpeg();
        String number = dispatched(rest, password, photo);

        Page handler = signIn(browser.personOnPhone(), "handler1", password);
        handler.navigate("/case.xhtml?number=" + number);
        handler.locator("#step input[type=file]").setInputFiles(new FilePayload("现场.jpg", "image/jpeg", photo));
        assertThat(handler.locator(".shoot-hint")).containsText("与整改前的照片是同一张或几乎相同");
        Browser.screenshot(handler, "photo-hint-on-phone");
        handler.locator("#step\\:comment").fill("已清理完毕");
        handler.locator("#step\\:feedback").click();
        assertThat(handler.locator(".case-head")).containsText("待核查");
        assertThat(handler.locator(".warning")).containsText("与整改前的照片是同一张或几乎相同");

        Page supervisor =
                signIn(browser.person(options -> options.setViewportSize(1280, 900)), "supervisor1", password);
        supervisor.navigate("/case.xhtml?number=" + number);
        assertThat(supervisor.locator("#step .warning .pair img")).hasCount(2);
        supervisor.locator("#step\\:pass").click();
        assertThat(supervisor.locator("#faults")).containsText("请对这处疑点作出判断");
        assertThat(supervisor.locator(".warning .field-error")).containsText("请对这处疑点作出判断");
        Browser.screenshot(supervisor, "photo-warning-unanswered");
        supervisor
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("情况正常"))
                .check(new Locator.CheckOptions().setForce(true));
        supervisor.locator("#step\\:pass").click();
        Locator reason = supervisor.locator(".warning input[type=text]");
        assertThat(reason).hasAttribute("aria-invalid", "true");
        reason.fill("现场已看过，照片传错");
        supervisor.locator("#step\\:pass").click();

        assertThat(supervisor.locator(".case-head")).containsText("已结案");
        assertThat(supervisor.locator(".timeline")).containsText("答复照片疑点");
        assertThat(supervisor.locator(".warning")).containsText("现场已看过，照片传错");
        Browser.screenshot(supervisor, "photo-warning-answered");
        Page onPhone = signIn(browser.personOnPhone(), "supervisor2", password);
        String doubted = rest.as("supervisor2", password)
                .get("/rectification-orders?text=R-018")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
        onPhone.navigate("/case.xhtml?number=" + doubted);
        assertThat(onPhone.locator("#step .warning")).containsText("与另一件案卷的照片是同一张或几乎相同");
        Browser.screenshot(onPhone, "photo-warning-on-phone");
    }

    @Test
    void shouldNameUnansweredWarningsByRest(RunningApplication application, Rest rest) {
        String password = application.password();
        byte[] photo = Photos.jpeg();
        String number = dispatched(rest, password, photo);
        Rest handler = rest.as("handler1", password);
        Rest supervisor = rest.as("supervisor1", password);
        String upload = upload(handler, photo);
        assertThat(handler.get("/rectification-orders/" + number + "/photo-warnings/preview?photo=" + upload)
                        .text())
                .contains("SAME_AS_BEFORE");
        complete(
                handler,
                number,
                Map.of("outcome", "feedback", "comment", "好了", "data", Map.of("photos", List.of(upload))));

        Rest.Answer unanswered =
                supervisor.post("/work-items/" + task(supervisor, number) + "/complete", Map.of("outcome", "pass"));
        String warnings = supervisor
                .get("/rectification-orders/" + number + "/photo-warnings")
                .text();

        assertThat(unanswered.status()).isEqualTo(422);
        JsonObject fault = unanswered.json().getJsonArray("errors").getJsonObject(0);
        assertThat(warnings)
                .contains("\"verdictField\":\"" + fault.getString("field") + "\"")
                .contains("SAME_AS_BEFORE");
        complete(
                supervisor,
                number,
                Map.of(
                        "outcome",
                        "pass",
                        "data",
                        Map.of(
                                fault.getString("field"),
                                "ACCEPTED",
                                fault.getString("field").replace("warning-", "warningReason-"),
                                "现场已看过")));
        assertThat(supervisor.get("/rectification-orders/" + number).json().getString("state"))
                .isEqualTo("CLOSED");
        assertThat(rest.as("patroller2", password)
                        .get("/rectification-orders/" + number + "/photo-warnings")
                        .status())
                .isEqualTo(404);
        assertThat(supervisor
                        .get("/rectification-orders/" + number + "/photo-warnings/preview?photo=x")
                        .status())
                .isEqualTo(422);
    }

    private static String dispatched(Rest rest, String password, byte[] photo) {
        Rest patroller = rest.as("patroller1", password);
        String number = patroller
                .post(
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
                                "photos",
                                List.of(upload(patroller, photo))))
                .json()
                .getString("number");
        Rest dispatcher = rest.as("dispatcher1", password);
        complete(dispatcher, number, Map.of("outcome", "accept"));
        complete(
                dispatcher,
                number,
                Map.of(
                        "outcome",
                        "dispatch",
                        "data",
                        Map.of("unitCode", "chengguan", "limitAmount", 24, "limitUnit", "URGENT_HOUR")));
        return number;
    }

    private static String upload(Rest person, byte[] photo) {
        return person.upload("photo.jpg", "image/jpeg", photo).json().getString("id");
    }

    private static void complete(Rest person, String number, Map<String, ?> answer) {
        Rest.Answer answered = person.post("/work-items/" + task(person, number) + "/complete", answer);
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    }

    private static String task(Rest person, String number) {
        return person.get("/rectification-orders/" + number).json().getJsonArray("openTasks").stream()
                .map(JsonValue::asJsonObject)
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static Page signIn(Page page, String username, String password) {
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill(username);
        page.locator("#login\\:password").fill(password);
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml") && !url.contains("/index.xhtml"));
        return page;
    }
}
