package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.Steps;
import org.chuangwen.support.StreetReport;
import org.junit.jupiter.api.Test;

/** The main job on the screens, through five roles, with the demo's people: found on a phone, closed on a phone. */
@AgainstApplication
class CaseInBrowserST {

    private static final String GRID = "heping/WG-03";

    private Browser browser;
    private String password;

    @Test
    void shouldCloseCaseThroughFiveRolesWithOneRework(RunningApplication application, Browser opened) {
        browser = opened;
        password = application.password();

        Page patroller = signIn(browser.personOnPhone(), "patroller1");
        String number = StreetReport.ofWires(patroller, GRID);

        Page dispatcher = signIn(browser.person(), "dispatcher1");
        open(dispatcher, number);
        dispatcher.locator("#step\\:accept").click();
        assertState(dispatcher, number, "待派遣");
        open(dispatcher, number);
        dispatcher.locator("#step\\:unitCode").selectOption("chengguan");
        dispatcher.locator("#step\\:limitAmount").fill("24");
        dispatcher.locator("#step\\:limitUnit").selectOption("URGENT_HOUR");
        dispatcher.locator("#step\\:requirement").fill("拆除私拉电线，引导居民到充电棚充电");
        dispatcher.locator("#step\\:dispatch").click();
        assertState(dispatcher, number, "处置中");

        Page leader = signIn(browser.person(), "leader1");
        open(leader, number);
        leader.getByText(Pattern.compile("^\\s*催办\\s*$")).first().click();
        leader.locator("#urge\\:comment").fill("居民很担心，请抓紧");
        leader.locator("#urge\\:send").click();
        assertThat(leader.locator(".timeline")).containsText("居民很担心，请抓紧");

        Page handler = signIn(browser.person(), "handler1");
        open(handler, number);
        assertThat(handler.locator(".timeline")).containsText("催办");
        feedBack(handler, "已拆除 10 处");

        Page supervisor = signIn(browser.personOnPhone(), "supervisor1");
        open(supervisor, number);
        supervisor.locator("[data-opens=rework-dialog]").click();
        Locator rework = supervisor.locator("#rework-dialog");
        rework.locator("#step\\:rework").click();
        assertThat(rework.locator(".field-error").first()).isVisible();
        rework.locator("#step\\:limitAmount").fill("1");
        rework.locator("#step\\:limitUnit").selectOption("WORKING_DAY");
        rework.locator("#step\\:reason-rework").fill("三单元还有两处没有拆除");
        Browser.screenshot(supervisor, "rework-on-phone");
        rework.locator("#step\\:rework").click();
        assertState(supervisor, number, "处置中");

        open(handler, number);
        assertThat(handler.locator(".timeline")).containsText("三单元还有两处没有拆除");
        feedBack(handler, "剩余两处已拆除");

        open(supervisor, number);
        supervisor.locator("#step\\:pass").click();
        assertState(supervisor, number, "已结案");

        Page auditor = signIn(browser.person(), "auditor1");
        auditor.navigate("/case.xhtml?number=" + number);
        assertThat(auditor.locator(".case-head")).containsText("已结案");
        assertThat(auditor.locator(".timeline")).containsText("三单元还有两处没有拆除");
        assertThat(auditor.locator("#step")).hasCount(0);
        Browser.screenshot(auditor, "closed-case");
    }

    @Test
    void shouldSayWhoWasFirstAndLoseNothing(RunningApplication application, Browser opened) {
        browser = opened;
        password = application.password();
        String number = StreetReport.ofWires(signIn(browser.personOnPhone(), "patroller1"), GRID);
        Page first = signIn(browser.person(), "dispatcher1");
        Page second = signIn(browser.person(), "dispatcher2");
        open(first, number);
        open(second, number);

        first.locator("#step\\:accept").click();
        assertState(first, number, "待派遣");
        second.locator("#step\\:accept").click();

        assertThat(second.locator("body")).containsText("刘振华");
        second.navigate("/case.xhtml?number=" + number);
        assertThat(second.locator(".case-head")).containsText("待派遣");
    }

    @Test
    void shouldTellFaultsBesideFieldsAndKeepWhatWasTyped(RunningApplication application, Browser opened) {
        browser = opened;
        password = application.password();
        Page page = signIn(browser.personOnPhone(), "patroller1");
        page.navigate("/report.xhtml");
        page.locator("#report[data-ready]").waitFor();
        page.locator("#report\\:description").fill("楼道里堆放杂物");
        page.locator("#report\\:send").click();

        assertThat(page.locator(".field-error").first()).isVisible();
        assertThat(page.locator("#report\\:description")).hasValue("楼道里堆放杂物");
        Browser.screenshot(page, "report-with-errors");
    }

    private Page signIn(Page page, String username) {
        return Browser.signIn(page, username, password);
    }

    private void feedBack(Page page, String what) {
        Steps.photograph(page);
        page.locator("#step\\:comment").fill(what);
        page.locator("#step\\:quantity").fill("12");
        page.locator("#step\\:quantityUnit").fill("处");
        page.locator("#step\\:feedback").click();
        assertThat(page.locator(".case-head")).containsText("待核查");
    }

    private static void open(Page page, String number) {
        page.navigate("/case.xhtml?number=" + number);
        assertThat(page.locator(".case-head")).containsText(number);
    }

    private static void assertState(Page page, String number, String state) {
        assertThat(page.locator(".case-head")).containsText(number);
        assertThat(page.locator(".case-head")).containsText(state);
    }
}
