package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** Each role at its own desk: the dispatcher's, the unit's week, the leader's figures, the auditor's journal. */
@AgainstApplication
class DesksST {

    private Browser browser;
    private RunningApplication application;

    @Test
    void shouldRegisterAndDispatchSeveralAtOnceAndTellWhichWasTakenBefore(
            RunningApplication running, Browser opened, Rest rest) {
        begin(running, opened);
        List<String> numbers = List.of(report(rest), report(rest), report(rest));
        Page desk = signIn(browser.person(options -> options.setViewportSize(1280, 800)), "dispatcher1");
        assertThat(desk).hasURL(Pattern.compile(".*/desk\\.xhtml.*"));
        assertThat(desk.locator("#desk-map[data-ready]")).isVisible();
        Browser.screenshot(desk, "desk-1280");

        desk.navigate("/desk.xhtml?show=register");
        tick(desk, numbers);
        assertThat(desk.locator("[data-batch-count]")).containsText("3");
        Browser.screenshot(desk, "desk-batch-1280");
        desk.locator("#batch\\:acceptAll").click();
        assertThat(desk.locator("#messages")).containsText("3");

        desk.navigate("/desk.xhtml?show=dispatch");
        tick(desk, numbers);
        Rest other = rest.as("dispatcher2", application.password());
        dispatch(other, numbers.get(1));
        desk.locator("[data-opens=dispatch-all]").click();
        desk.locator("#batch\\:dispatchAll").click();
        assertThat(desk.locator("#dispatch-all .field-error").first()).isVisible();
        assertThat(desk.locator("[data-pin='" + numbers.get(0) + "'] input")).isChecked();
        desk.locator("#batch\\:unitCode").selectOption("chengguan");
        desk.locator("#batch\\:limitAmount").fill("2");
        Browser.screenshot(desk, "desk-dispatch-all-1280");
        desk.locator("#batch\\:dispatchAll").click();

        assertThat(desk.locator("#messages .note-good, #messages .note-info").first())
                .containsText("2");
        assertThat(desk.locator("#messages .note-attention")).containsText(numbers.get(1));
        Browser.screenshot(desk, "desk-batch-done-1280");
        for (String number : numbers) {
            assertThat(rest.as("auditor1", application.password())
                            .get("/rectification-orders/" + number)
                            .json()
                            .getString("state"))
                    .isEqualTo("RECTIFYING");
        }
    }

    @Test
    void shouldWorkThroughDeskByKeyboardAndStayThereAfterEachCase(
            RunningApplication running, Browser opened, Rest rest) {
        begin(running, opened);
        String number = report(rest);
        Page desk = signIn(browser.person(options -> options.setViewportSize(1280, 800)), "dispatcher1");
        desk.navigate("/desk.xhtml?show=register&number=" + number);
        assertThat(desk.locator("#open-title")).isVisible();
        desk.locator("#step\\:accept").click();
        assertThat(desk).hasURL(Pattern.compile(".*/desk\\.xhtml\\?.*show=register.*"));
        assertThat(desk.locator("[data-pin='" + number + "']")).hasCount(0);

        desk.navigate("/desk.xhtml");
        double right = 0;
        for (String part : List.of(".desk-list", ".desk-map", ".desk-detail")) {
            BoundingBox box = desk.locator(part).boundingBox();
            assertThat(box.x).as(part).isGreaterThan(right);
            assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(800);
            right = box.x + box.width;
        }
        desk.keyboard().press("j");
        desk.keyboard().press("j");
        desk.keyboard().press("x");
        assertThat(desk.locator(".desk-row.at.is-ticked")).hasCount(1);
        desk.keyboard().press("k");
        desk.keyboard().press("Enter");
        assertThat(desk).hasURL(Pattern.compile(".*number=AJ-.*"));

        Page phone = signIn(browser.personOnPhone(), "dispatcher1");
        Browser.screenshot(phone, "desk-375");
        phone.locator(".desk-row a.main").first().click();
        assertThat(phone.locator(".desk-detail")).isVisible();
        assertThat(phone.locator(".desk-list")).isHidden();
        Browser.screenshot(phone, "desk-case-375");
    }

    @Test
    void shouldLeadFromEachNumberToItsRowsAndFromThereToTheCase(RunningApplication running, Browser opened) {
        begin(running, opened);
        Page page = signIn(browser.person(options -> options.setViewportSize(1280, 800)), "leader1");
        assertThat(page).hasURL(Pattern.compile(".*/figures\\.xhtml.*"));
        assertThat(page.locator("canvas[data-drawn]").first()).isVisible();
        Browser.screenshot(page, "figures-grid-1280");
        for (String by : List.of("grid", "unit")) {
            page.navigate("/figures.xhtml?by=" + by);
            Locator links = page.locator("a:has([data-count]), a[data-count]");
            assertThat(links.count()).isGreaterThan(20);
            List<String> addresses =
                    links.all().stream().map(link -> link.getAttribute("href")).toList();
            List<String> counts = page.locator("[data-count]").allInnerTexts();
            // Every one is compared in FiguresIT; here those that are cheap to walk through, as a person would.
            for (int i = 0; i < counts.size(); i += 9) {
                page.navigate(addresses.get(i));
                int most = Math.min(30, Integer.parseInt(counts.get(i).strip()));
                assertThat(page.locator("tr[data-row]")).hasCount(most);
            }
        }
        page.navigate("/figures.xhtml?by=unit");
        Browser.screenshot(page, "figures-unit-1280");
        Locator bars = page.locator(".charts canvas[data-drawn]").first();
        List<?> end =
                (List<?>) bars.evaluate("canvas => { const bar = Chart.getChart(canvas).getDatasetMeta(0).data[0];"
                        + " return [Math.round(bar.x) - 1, Math.round(bar.y)]; }");
        bars.click(new Locator.ClickOptions()
                .setPosition(((Number) end.get(0)).doubleValue(), ((Number) end.get(1)).doubleValue()));
        assertThat(page).hasURL(Pattern.compile(".*/cases\\.xhtml\\?.*unit=.*"));
        assertThat(page.locator("tr[data-row]").first()).isVisible();
        page.navigate("/figures.xhtml?by=unit");
        page.locator(".totals a[data-figure=INTAKE]").click();
        assertThat(page.locator(".chip")).containsText("受理");
        Browser.screenshot(page, "figures-rows-1280");
        page.locator("tr[data-row] a.main").first().click();
        assertThat(page.locator(".case-head")).isVisible();

        Page phone = signIn(browser.personOnPhone(), "leader1");
        Browser.screenshot(phone, "figures-375");
    }

    @Test
    void shouldShowUnitItsWeekAndWhoHasTakenWhat(RunningApplication running, Browser opened, Rest rest) {
        begin(running, opened);
        String number = report(rest);
        Rest dispatcher = rest.as("dispatcher1", application.password());
        complete(dispatcher, number, Map.of("outcome", "accept"));
        dispatch(dispatcher, number);
        Page page = signIn(browser.person(options -> options.setViewportSize(1280, 800)), "handler1");
        assertThat(page).hasURL(Pattern.compile(".*/week\\.xhtml.*"));
        Locator row = page.locator("tr[data-row]:has-text('" + number + "')");
        unfoldNextWeek(page);
        assertThat(row).isVisible();
        Browser.screenshot(page, "week-1280");
        row.locator("input[name=chosen]").check();
        page.locator("#week\\:claim").click();
        assertThat(page.locator("#messages")).containsText("1");
        assertThat(row).containsText("我已领取");
        row.locator("a.main").click();
        assertThat(page.locator("#step\\:feedback")).isVisible();

        Page phone = signIn(browser.personOnPhone(), "handler1");
        Browser.screenshot(phone, "week-375");
    }

    @Test
    void shouldKeepNextWeekUnfoldedAfterAnAnswer(RunningApplication running, Browser opened, Rest rest) {
        begin(running, opened);
        String number = report(rest);
        Rest dispatcher = rest.as("dispatcher1", application.password());
        complete(dispatcher, number, Map.of("outcome", "accept"));
        dispatch(dispatcher, number, 7 * 24);
        Page page = signIn(browser.person(options -> options.setViewportSize(1280, 800)), "handler1");
        Locator row = page.locator("details tr[data-row]:has-text('" + number + "')");
        assertThat(row).not().isVisible();
        unfoldNextWeek(page);
        row.locator("input[name=chosen]").check();
        page.locator("#week\\:claim").click();

        assertThat(page.locator("#messages")).containsText("1");
        assertThat(row).containsText("我已领取");
        assertThat(row).isVisible();
    }

    /** Late on a Sunday what is due in four hours is due next week, which is folded. */
    private static void unfoldNextWeek(Page page) {
        page.locator("details.fold:not([open]) > summary").all().forEach(Locator::click);
    }

    @Test
    void shouldShowAuditorEverythingAndOfferNothing(RunningApplication running, Browser opened, Rest rest) {
        begin(running, opened);
        String waiting = report(rest);
        Page page = signIn(browser.person(options -> options.setViewportSize(1280, 800)), "auditor1");
        assertThat(page).hasURL(Pattern.compile(".*/journal\\.xhtml.*"));
        assertThat(page.locator("tr[data-row]").first()).isVisible();
        Browser.screenshot(page, "journal-1280");
        page.navigate("/journal.xhtml?action=dispatch&person=" + "dispatcher1");
        assertThat(page.locator(".journal-action").first()).containsText("派遣");
        page.locator("a.main").first().click();
        assertThat(page.locator(".case-head")).isVisible();

        for (String address : List.of(
                "/inbox.xhtml",
                "/inbox.xhtml?tab=done",
                "/cases.xhtml",
                "/figures.xhtml",
                "/journal.xhtml",
                "/map.xhtml",
                "/case.xhtml?number=" + waiting)) {
            page.navigate(address);
            // What stands in the frame changes the reader's own language and session, nothing else.
            assertThat(page.locator("main form[method=post]")).hasCount(0);
            assertThat(page.locator("main input[type=submit]")).hasCount(0);
        }
        for (CaseState state : CaseState.values()) {
            page.navigate("/cases.xhtml?state=" + state);
            Locator first = page.locator("tr[data-row] a.main").first();
            if (first.count() > 0) {
                first.click();
                assertThat(page.locator(".case-head")).isVisible();
                assertThat(page.locator("main form[method=post]")).hasCount(0);
            }
        }
        Rest auditor = rest.as("auditor1", application.password());
        String item = itemOf(rest.as("dispatcher1", application.password()), waiting);
        for (String path : List.of(
                "/work-items/" + item + "/complete",
                "/work-items/" + item + "/claim",
                "/rectification-orders/" + waiting + "/urge")) {
            assertThat(auditor.post(path, Map.of("outcome", "accept", "comment", "x"))
                            .status())
                    .isEqualTo(403);
        }
        var batch = auditor.post("/work-items/complete-batch", Map.of("ids", List.of(item), "outcome", "accept"));
        assertThat(batch.json().getInt("done")).isZero();
        assertThat(auditor.get("/rectification-orders/" + waiting).json().getString("state"))
                .isEqualTo("DISCOVERED");

        Page phone = signIn(browser.personOnPhone(), "auditor1");
        Browser.screenshot(phone, "journal-375");
    }

    private void begin(RunningApplication running, Browser opened) {
        application = running;
        browser = opened;
    }

    private Page signIn(Page page, String username) {
        return Browser.signIn(page, username, application.password());
    }

    private String report(Rest rest) {
        Rest patroller = rest.as("patroller1", application.password());
        String photo =
                patroller.upload("现场.jpg", "image/jpeg", Photos.jpeg()).json().getString("id");
        Rest.Answer answer = patroller.post(
                "/rectification-orders",
                Map.of(
                        "subcategory", "飞线充电",
                        "description", "居民楼窗口私拉电线",
                        "gridCode", "WG-03",
                        "latitude", 24.32615,
                        "longitude", 109.4248,
                        "severity", "MAJOR",
                        "photos", List.of(photo)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().getString("number");
    }

    private static void dispatch(Rest dispatcher, String number) {
        dispatch(dispatcher, number, 4);
    }

    private static void dispatch(Rest dispatcher, String number, int hours) {
        complete(
                dispatcher,
                number,
                Map.of(
                        "outcome",
                        "dispatch",
                        "data",
                        Map.of("unitCode", "chengguan", "limitAmount", hours, "limitUnit", "URGENT_HOUR")));
    }

    private static void complete(Rest person, String number, Map<String, ?> answer) {
        Rest.Answer done = person.post("/work-items/" + itemOf(person, number) + "/complete", answer);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private static String itemOf(Rest person, String number) {
        return person.get("/work-items?view=todo&limit=100").json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getString("subject").equals(number))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static void tick(Page page, List<String> numbers) {
        for (String number : numbers) {
            page.locator("[data-pin='" + number + "'] input[name=chosen]").check();
        }
    }
}
