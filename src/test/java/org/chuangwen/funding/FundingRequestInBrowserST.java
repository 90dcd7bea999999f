package org.chuangwen.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chuangwen.support.Steps.field;

import com.microsoft.playwright.Page;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** A community's request on its way through everybody's pages, from the first word to the public notice. */
@AgainstApplication
class FundingRequestInBrowserST {

    @Test
    void shouldLeadFromTheDraftToThePublicNotice(RunningApplication application, Browser browser) {
        Page clerk = Browser.signIn(browser.person(), "clerk1", application.password());
        String address = draft(clerk);
        loseNothingOnReload(clerk);
        loseNothingWhenSessionEnds(clerk, application.password(), address);
        browser.expectOnConsole("status of 409");
        overwriteNobodyUnasked(clerk, address);
        submit(clerk);

        Page reviewer = Browser.signIn(browser.person(), "reviewer1", application.password());
        reviewer.navigate(address);
        assertThat(reviewer.locator(".chain")).containsText("陈桂花");
        reviewer.locator("#step\\:pass").click();
        assertThat(reviewer.locator(".note-good")).isVisible();

        reserve(Browser.signIn(browser.person(), "finance1", application.password()), address);
        grant(Browser.signIn(browser.person(), "member1", application.password()), address);
        object(reviewer, address);

        Page anybody = browser.personOnPhone();
        anybody.navigate("/public-notices.xhtml");
        assertThat(anybody.locator("main")).containsText("12号楼外墙排危");
        assertThat(anybody.locator("main")).containsText("¥20,000.00");
        assertThat(anybody.locator("main")).not().containsText("李慧敏");
        Browser.screenshot(anybody, "public-notices-on-phone");
        clerk.navigate(address);
        assertThat(clerk.locator(".money-line")).containsText("¥20,000.00");
        Browser.screenshot(clerk, "funding-request-on-notice");
    }

    /** Begins it; what it lacks is told beside the fields. */
    private static String draft(Page clerk) {
        clerk.navigate("/funding-requests.xhtml");
        clerk.locator("[data-opens=draft-dialog]").click();
        clerk.locator("#draft\\:title").fill("12号楼外墙排危");
        clerk.locator("#draft\\:begin").click();
        clerk.waitForURL("**/funding-request.xhtml?number=*");
        clerk.locator("#step\\:submit").click();
        assertThat(field(clerk, "purpose")).hasAttribute("aria-invalid", "true");
        assertThat(field(clerk, "grantingUnit")).hasAttribute("aria-invalid", "true");
        assertThat(clerk.locator("#step\\:items .field-error")).isVisible();
        Browser.screenshot(clerk, "funding-request-with-errors");
        return clerk.url();
    }

    /** Nothing but typing: no button is pressed before the page is loaded anew. */
    private static void loseNothingOnReload(Page clerk) {
        field(clerk, "purpose").fill("瓷砖脱落，危及行人。");
        field(clerk, "category").selectOption("公共安全设施");
        field(clerk, "grantingUnit").selectOption("fagai");
        RequestOnScreen.item(clerk, 1, "铲除空鼓瓷砖", "320", "平方米", "35.5");
        clerk.locator("[data-add-line]").click();
        RequestOnScreen.item(clerk, 2, "重新粉刷", "1", "项", "1２,５00.00");
        assertThat(clerk.locator("[data-total]")).hasText("¥23,860.00");
        RequestOnScreen.consent(clerk, "86", "70", "20");
        RequestOnScreen.consentByArea(clerk, "7400.5", "6000", "5200");
        assertThat(clerk.locator("[data-draft-status]")).containsText("已于");
        clerk.waitForResponse(
                response -> response.url().contains("/funding-drafts") && response.ok(),
                () -> field(clerk, "title").fill("和平社区12号楼外墙排危"));
        clerk.reload();
        assertThat(field(clerk, "title")).hasValue("和平社区12号楼外墙排危");
        assertThat(field(clerk, "purpose")).hasValue("瓷砖脱落，危及行人。");
        assertThat(field(clerk, "item-name-2")).hasValue("重新粉刷");
        assertThat(clerk.locator("[data-total]")).hasText("¥23,860.00");
        clerk.locator("[data-remove-line]").first().click();
        assertThat(field(clerk, "item-name-1")).hasValue("重新粉刷");
        RequestOnScreen.item(clerk, 1, "铲除瓷砖，重新粉刷", "abc", "项", "23860");
        assertThat(clerk.locator("[data-draft-status]")).containsText("还不能保存");
        field(clerk, "item-quantity-1").fill("1");
    }

    /** What is typed and sent after it has ended arrives nowhere; it is there again after the next sign-in. */
    private static void loseNothingWhenSessionEnds(Page clerk, String password, String address) {
        clerk.context().clearCookies();
        field(clerk, "purpose").fill("瓷砖脱落，危及行人和车辆。");
        assertThat(clerk.locator("[data-draft-status]")).containsText("本机");
        field(clerk, "title").fill("和平社区12号楼外墙排危工程");
        clerk.locator("#step\\:submit").click();
        clerk.waitForURL("**/login.xhtml*");
        Browser.signIn(clerk, "clerk1", password);
        clerk.waitForResponse(
                response -> response.url().contains("/funding-drafts") && response.ok(), () -> clerk.navigate(address));
        assertThat(field(clerk, "purpose")).hasValue("瓷砖脱落，危及行人和车辆。");
        assertThat(field(clerk, "title")).hasValue("和平社区12号楼外墙排危工程");
        clerk.reload();
        assertThat(field(clerk, "title")).hasValue("和平社区12号楼外墙排危工程");
    }

    /** Somebody else writes meanwhile: that is told, nothing typed is lost, and who saves again means it. */
    private static void overwriteNobodyUnasked(Page clerk, String address) {
        Page other = clerk.context().newPage();
        other.navigate(address);
        other.waitForResponse(
                response -> response.url().contains("/funding-drafts") && response.ok(),
                () -> field(other, "purpose").fill("瓷砖脱落。"));
        other.close();
        field(clerk, "purpose").fill("瓷砖脱落，危及老人和车辆。");
        assertThat(clerk.locator("[data-draft-status]")).containsText("改过");
        clerk.locator("#step\\:save").click();
        assertThat(clerk.locator(".note-danger").first()).containsText("改过");
        assertThat(field(clerk, "purpose")).hasValue("瓷砖脱落，危及老人和车辆。");
        clerk.locator("#step\\:save").click();
        assertThat(clerk.locator(".note-good")).isVisible();
        assertThat(field(clerk, "purpose")).hasValue("瓷砖脱落，危及老人和车辆。");
    }

    private static void submit(Page clerk) {
        RequestOnScreen.addPaper(clerk, "CONSENT_SHEET");
        RequestOnScreen.addPaper(clerk, "QUOTE");
        clerk.locator("#objections summary").click();
        field(clerk, "objector").fill("陈桂花");
        field(clerk, "content").fill("脚手架不要挡住一楼窗户。");
        clerk.locator("#step\\:object").click();
        assertThat(clerk.locator("#objections")).containsText("陈桂花");
        clerk.locator("#step\\:submit").click();
        assertThat(field(clerk, "householdsAgreed")).hasAttribute("aria-invalid", "true");
        field(clerk, "householdsAgreed").fill("61");
        clerk.locator("#step\\:submit").click();
        assertThat(clerk.locator(".note-good")).containsText("已提交");
    }

    private static void reserve(Page finance, String address) {
        finance.navigate(address);
        finance.locator("#step\\:reserve").click();
        assertThat(finance.locator("#faults")).isVisible();
        RequestOnScreen.sourceWithEnough(finance);
        finance.locator("#step\\:reserve").click();
        assertThat(finance.locator(".note-good")).containsText("已预留");
    }

    private static void grant(Page leader, String address) {
        leader.navigate(address);
        field(leader, "amount").fill("");
        leader.locator("#step\\:grant").click();
        assertThat(field(leader, "amount")).hasAttribute("aria-invalid", "true");
        field(leader, "amount").fill("30,000");
        leader.locator("#step\\:grant").click();
        assertThat(leader.locator("#step .field-error")).containsText("23860.00");
        field(leader, "amount").fill("20,000.00");
        field(leader, "conditions").fill("先做东侧。");
        leader.locator("#step\\:grant").click();
        assertThat(leader.locator(".note-good")).containsText("已同意");
        assertThat(leader.locator(".decisions")).containsText("先做东侧。");
    }

    private static void object(Page reviewer, String address) {
        reviewer.navigate(address);
        reviewer.locator("[data-opens=objection-dialog]").click();
        reviewer.locator("#objection\\:objector").fill("黄大明");
        reviewer.locator("#objection\\:send").click();
        assertThat(reviewer.locator("#objection .field-error")).isVisible();
        reviewer.locator("#objection\\:content").fill("应先修西侧。");
        reviewer.locator("#objection\\:send").click();
        assertThat(reviewer.locator(".objections")).containsText("应先修西侧。");
    }
}
