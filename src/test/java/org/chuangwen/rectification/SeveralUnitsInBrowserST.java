package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Helping units, splitting and listed supervision on the screens; what leads there is done by REST. */
@AgainstApplication
class SeveralUnitsInBrowserST {

    private Browser browser;
    private Rest rest;
    private String password;
    private String number;

    @BeforeEach
    void reportAndRegister(RunningApplication application, Browser opened, Rest api) {
        browser = opened;
        rest = api;
        password = application.password();
        Rest patroller = rest.as("patroller1", password);
        String photo =
                patroller.upload("现场.jpg", "image/jpeg", Photos.jpeg()).json().getString("id");
        number = patroller
                .post(
                        "/rectification-orders",
                        Map.of(
                                "subcategory",
                                "飞线充电",
                                "gridCode",
                                "WG-03",
                                "description",
                                "外墙飞线，楼道堆物",
                                "severity",
                                "MAJOR",
                                "photos",
                                List.of(photo)))
                .json()
                .getString("number");
        complete("dispatcher1", "register", Map.of("outcome", "accept"));
    }

    @Test
    void shouldHaveAnotherUnitHelp() {
        Page dispatcher = signIn(browser.person(), "dispatcher1");
        open(dispatcher);
        dispatcher.locator("#step\\:unitCode").selectOption("chengguan");
        dispatcher.locator("details:has(#step\\:coHandlers) summary").click();
        dispatcher.locator("#step\\:coHandlers label:text-is('区供电公司')").check();
        dispatcher.locator("#step\\:dispatch").click();
        assertThat(dispatcher.locator(".case-head")).containsText("处置中");
        assertThat(dispatcher.locator("section:has(#order-title)")).containsText("区供电公司");

        Page responsible = signIn(browser.person(), "handler1");
        open(responsible);
        photo(responsible);
        responsible.locator("#step\\:comment").fill("已拆除");
        responsible.locator("#step\\:feedback").click();
        assertThat(responsible.locator(".note-danger, .note-attention").first()).containsText("区供电公司");

        Page helping = signIn(browser.personOnPhone(), "handler6");
        helping.navigate("/inbox.xhtml");
        helping.locator("tr:has-text('" + number + "') a.main").click();
        helping.locator("#step\\:assisted").click();
        assertThat(helping.locator(".field-error").first()).isVisible();
        helping.locator("#step\\:comment").fill("已断开私接电源");
        helping.locator("#step\\:assisted").click();
        assertThat(helping.locator(".timeline")).containsText("已断开私接电源");
    }

    @Test
    void shouldSplitCaseIntoParts() {
        Page dispatcher = signIn(browser.personOnPhone(), "dispatcher1");
        open(dispatcher);
        dispatcher.locator("[data-opens=split-dialog]").click();
        dispatcher.locator("#step\\:parts").fill("只有一行");
        dispatcher.locator("#step\\:split").click();
        assertThat(dispatcher.locator("#split-dialog .field-error").first()).containsText("每行一个");
        assertThat(dispatcher.locator("#step\\:parts")).hasValue("只有一行");
        dispatcher.locator("#step\\:parts").fill("外墙飞线拆除\n楼道堆物清理");
        dispatcher.locator("#step\\:split").click();

        assertThat(dispatcher.locator(".case-head")).containsText("已拆分");
        Locator parts = dispatcher.locator("section:has(#parts-title) li");
        assertThat(parts).hasCount(2);
        parts.first().locator("a").click();
        assertThat(dispatcher.locator(".case-head")).containsText("外墙飞线拆除");
        assertThat(dispatcher.locator("section:has(#photos-title) img")).hasCount(1);
        Browser.screenshot(dispatcher, "part-on-phone");
    }

    @Test
    void shouldListForSupervisionAndPublish() {
        complete(
                "dispatcher1",
                "dispatch",
                Map.of(
                        "outcome",
                        "dispatch",
                        "data",
                        Map.of("unitCode", "chengguan", "limitAmount", 3, "limitUnit", "WORKING_DAY")));
        Page supervisor = signIn(browser.person(), "supervisor1");
        open(supervisor);
        supervisor.locator("[data-opens=listing-dialog]").click();
        supervisor.locator("#listing\\:comment").fill("居民反映强烈");
        supervisor.locator("#listing\\:propose").click();
        supervisor.locator("#step\\:listed").click();
        assertThat(supervisor.locator(".field-error").first()).isVisible();
        supervisor.locator("#step\\:comment").fill("外墙飞线限期全部拆除");
        supervisor.locator("#step\\:limitAmount").fill("5");
        supervisor.locator("#step\\:listed").click();
        assertThat(supervisor.locator(".case-head")).containsText("挂牌督办中");

        Page handler = signIn(browser.person(), "handler1");
        open(handler);
        handler.getByText("承诺整改").first().click();
        handler.locator("#step\\:committed").click();
        assertThat(handler.locator(".field-error")).hasCount(4);
        handler.locator("#step\\:responsible").fill("李建国");
        handler.locator("#step\\:post").fill("副局长");
        handler.locator("#step\\:until").fill(lastDay());
        handler.locator("#step\\:comment").fill("三日内拆除全部飞线，协调建设充电棚");
        Browser.screenshot(handler, "commitment");
        handler.locator("#step\\:committed").click();
        assertThat(handler.locator("section:has(#listing-title)")).containsText("李建国");

        Page anybody = browser.personOnPhone();
        anybody.navigate("/supervision.xhtml");
        Locator order = anybody.locator("section.card").first();
        assertThat(order).containsText("外墙飞线限期全部拆除");
        assertThat(order).containsText("李建国 · 副局长");
        assertThat(anybody.locator("body")).not().containsText("楼道堆物");
        Browser.screenshot(anybody, "published-on-phone");
    }

    private String lastDay() {
        String due = read().getJsonObject("listing").getString("dueAt");
        return due.substring(0, 10);
    }

    private JsonObject read() {
        return rest.as("auditor1", password)
                .get("/rectification-orders/" + number)
                .json();
    }

    private void complete(String username, String step, Map<String, ?> completion) {
        String task = read().getJsonArray("openTasks").getValuesAs(JsonObject.class).stream()
                .filter(open -> open.getString("step").equals(step))
                .map(open -> open.getString("id"))
                .findFirst()
                .orElseThrow();
        Rest.Answer answer = rest.as(username, password).post("/work-items/" + task + "/complete", completion);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private Page signIn(Page page, String username) {
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill(username);
        page.locator("#login\\:password").fill(password);
        page.locator("#login\\:signIn").click();
        assertThat(page.locator(".topbar")).isVisible();
        return page;
    }

    private void open(Page page) {
        page.navigate("/case.xhtml?number=" + number);
        assertThat(page.locator(".case-head")).containsText(number);
    }

    private static void photo(Page page) {
        page.locator("#step input[type=file]")
                .first()
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", Photos.jpeg()));
        assertThat(page.locator("#step [data-photos] img").first()).isVisible();
    }
}
