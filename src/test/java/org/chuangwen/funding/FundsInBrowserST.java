package org.chuangwen.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** A finance officer opens a source, tops it up, cuts it, takes back what was wrong; an auditor only looks. */
@AgainstApplication
class FundsInBrowserST {

    @Test
    void shouldKeepTheLedgerOfASource(RunningApplication application, Browser browser) {
        Page finance = signIn(browser.person(), "finance1", application);
        finance.navigate("/funds.xhtml");
        finance.locator("[data-opens=source-dialog]").click();
        Locator dialog = finance.locator("#source-dialog");
        dialog.locator("#source\\:name").fill("办公设备采购结余");
        dialog.locator("#source\\:code").fill("2026 FG");
        dialog.locator("#source\\:amount").fill("1,000.005");
        dialog.locator("#source\\:open").click();
        assertThat(dialog.locator(".field-error")).hasCount(4);
        assertThat(dialog.locator("#source\\:amount")).hasValue("1,000.005");
        Browser.screenshot(finance, "source-with-errors");
        dialog.locator("#source\\:code").fill("2026-FG-77");
        dialog.locator("#source\\:kind").selectOption("SAVED_PUBLIC_EXPENDITURE");
        dialog.locator("#source\\:amount").fill("￥１２，０００");
        dialog.locator("#source\\:reason").fill("采购结余");
        dialog.locator("#source\\:open").click();
        assertThat(finance.locator(".sums")).containsText("¥12,000.00");

        finance.locator("[data-opens=top-up-dialog]").click();
        finance.locator("#topUp\\:amount").fill("500.5");
        finance.locator("#topUp\\:reason").fill("退款");
        finance.locator("#topUp\\:send").click();
        assertThat(finance.locator(".sums")).containsText("¥12,500.50");

        finance.locator("[data-opens=cut-dialog]").click();
        finance.locator("#cut\\:amount").fill("20000");
        finance.locator("#cut\\:reason").fill("压减");
        finance.locator("#cut\\:send").click();
        assertThat(finance.locator("body")).containsText("还差 7499.50 元");

        finance.navigate("/fund.xhtml?code=2026-FG-77");
        finance.locator("#entry-2 a").click();
        finance.locator("#reversal\\:reason").fill("退款记到了别的来源");
        finance.locator("#reversal\\:reverse").click();
        assertThat(finance.locator(".sums")).containsText("¥12,000.00");
        assertThat(finance.locator("#entry-3")).containsText("冲销第 2 号");
        assertThat(finance.locator("#entry-1 a")).hasText("冲销");
        assertThat(finance.locator("#entry-2 a")).hasCount(0);
        Browser.screenshot(finance, "source-ledger");

        Page auditor = signIn(browser.personOnPhone(), "auditor1", application);
        auditor.navigate("/fund.xhtml?code=2026-FG-77");
        assertThat(auditor.locator(".sums")).containsText("¥12,000.00");
        assertThat(auditor.locator("[data-opens]")).hasCount(0);
        assertThat(auditor.locator("#ledger a")).hasCount(0);
        Browser.screenshot(auditor, "source-on-phone");
        auditor.navigate("/funds.xhtml");
        assertThat(auditor.locator("table")).containsText("2026-CG-01");
        Browser.screenshot(auditor, "sources-on-phone");
        finance.navigate("/funds.xhtml");
        Browser.screenshot(finance, "sources");
    }

    private static Page signIn(Page page, String username, RunningApplication application) {
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill(username);
        page.locator("#login\\:password").fill(application.password());
        page.locator("#login\\:signIn").click();
        assertThat(page.locator(".topbar")).isVisible();
        return page;
    }
}
