package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** The days to which the ledger and the figures are narrowed: open at either end, and told when they are wrong. */
@AgainstApplication
class LedgerInBrowserST {

    @Test
    void shouldNarrowTheListAndItsExportByOneDayAlone(RunningApplication application, Browser browser) {
        Page page = Browser.signIn(browser.person(), "dispatcher1", application.password());
        page.navigate("/cases.xhtml?from=2999-01-01&sort=OLDEST");
        assertThat(page.locator("tr[data-row]")).hasCount(0);
        assertThat(page.locator(".chips")).containsText("2999-01-01 起");

        page.navigate("/cases.xhtml?to=2999-01-01&sort=OLDEST");
        assertThat(page.locator("tr[data-row]").first()).isVisible();
        assertThat(page.locator(".chips")).containsText("至 2999-01-01");
        page.locator("a[href*='/exports.xhtml']").click();

        page.waitForURL(
                url -> url.contains("/exports.xhtml") && url.contains("to=2999-01-01") && url.contains("sort=OLDEST"));
        assertThat(page.locator("main")).containsText("最早上报在前");
        page.locator("a.back").click();
        page.waitForURL(url -> url.contains("/cases.xhtml") && url.contains("to=2999-01-01"));
        page.locator(".chips a.chip").click();
        page.waitForURL(url -> url.endsWith("/cases.xhtml?sort=OLDEST"));
    }

    @Test
    void shouldTellBesideTheFieldAndKeepWhatWasTypedWhenTheDaysAreReversed(
            RunningApplication application, Browser browser) {
        Page page = Browser.signIn(browser.person(), "leader1", application.password());
        page.navigate("/cases.xhtml?from=2026-11-20&to=2026-11-10");

        assertThat(page.locator(".field:has(#filter-to) .field-error")).containsText("结束日期不能早于开始日期");
        assertThat(page.locator("#filter-from")).hasValue("2026-11-20");
        assertThat(page.locator("#filter-to")).hasValue("2026-11-10");
        assertThat(page.locator("tr[data-row]")).hasCount(0);
        assertThat(page.locator("a[href*='/exports.xhtml']")).hasCount(0);
        page.navigate("/cases.xhtml?from=tomorrow");
        assertThat(page.locator(".field:has(#filter-from) .field-error")).isVisible();

        page.navigate("/figures.xhtml?from=2026-11-20&to=2026-11-10");

        Locator to = page.locator(".field:has(#to)");
        assertThat(to.locator(".field-error")).containsText("结束日期不能早于开始日期");
        assertThat(page.locator("#from")).hasValue("2026-11-20");
        assertThat(page.locator("#to")).hasValue("2026-11-10");
    }

    @Test
    void shouldTellOnPaperWhenAndByWhomItWasPrinted(RunningApplication application, Browser browser) {
        Page page = Browser.signIn(browser.person(), "leader1", application.password());
        page.navigate("/cases.xhtml");
        assertThat(page.locator(".printed")).isHidden();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".printed")).isVisible();
        assertThat(page.locator(".printed")).containsText("打印");
        assertThat(page.locator(".topbar")).isHidden();
    }

    @Test
    void shouldKeepEveryFilterOnTheWayThroughThePages(RunningApplication application, Browser browser) {
        Page page = Browser.signIn(browser.person(), "auditor1", application.password());
        page.navigate("/cases.xhtml?from=2020-01-01&sort=OLDEST&q=AJ-");
        page.getByText("下一页").click();
        page.waitForURL(url -> url.contains("after="));

        assertThat(page.url()).contains("from=2020-01-01", "sort=OLDEST", "q=AJ-");
        page.getByText("回到第一页").click();
        page.waitForURL(url -> !url.contains("after="));
        assertThat(page.url()).contains("from=2020-01-01", "sort=OLDEST", "q=AJ-");
    }
}
