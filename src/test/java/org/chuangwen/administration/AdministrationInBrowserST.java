package org.chuangwen.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** An administrator enters next year's days and sets how often a kind of problem is looked at again. */
@AgainstApplication
class AdministrationInBrowserST {

    private String password;

    @Test
    void shouldEnterTheDaysOfAYear(RunningApplication application, Browser browser) {
        password = application.password();
        Page page = signIn(browser.person(options -> options.setViewportSize(1280, 900)), "admin1");
        page.navigate("/calendar.xhtml?year=2026");
        assertThat(page.locator("[data-day='2026-01-01']")).containsText("休");
        Browser.screenshot(page, "calendar-2026");
        page.navigate("/calendar.xhtml?year=2027");
        assertThat(page.locator(".year-unknown")).containsText("2027");

        page.locator("[data-naming]").fill("元旦");
        page.locator("[data-day='2027-01-01']").click();
        assertThat(page.locator("[data-day='2027-01-01']")).hasClass(Pattern.compile("is-holiday"));
        page.locator("[data-day='2027-01-03']").click();
        assertThat(page.locator("[data-day='2027-01-03']")).hasClass(Pattern.compile("is-make-up"));
        assertThat(page.locator("#calendar\\:days")).hasValue("2027-01-01,休,元旦\n2027-01-03,班,元旦");
        page.locator("#calendar\\:save").click();
        assertThat(page.locator(".field-error")).isVisible();
        assertThat(page.locator("#calendar\\:days")).hasValue("2027-01-01,休,元旦\n2027-01-03,班,元旦");

        page.locator("#calendar\\:file")
                .setInputFiles(new FilePayload(
                        "2027.csv",
                        "text/csv",
                        "日期,类型,名称\n2027-01-01,休,元旦\n2027-05-01,休,劳动节\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#calendar\\:readFile").click();
        assertThat(page.locator("[data-day='2027-05-01']")).hasClass(Pattern.compile("is-holiday"));
        page.locator("#calendar\\:reason").fill("国务院办公厅通知");
        page.locator("#calendar\\:save").click();
        assertThat(page.locator(".note-good")).containsText("已保存");
        assertThat(page.locator("[data-day='2027-05-01']")).containsText("休");

        Page phone = signIn(browser.personOnPhone(), "admin1");
        phone.navigate("/calendar.xhtml?year=2027");
        Browser.screenshot(phone, "calendar-on-phone");
        Page auditor = signIn(browser.person(), "auditor1");
        auditor.navigate("/calendar.xhtml?year=2027");
        assertThat(auditor.locator("[data-day='2027-05-01']")).containsText("休");
        assertThat(auditor.locator("#calendar\\:save")).hasCount(0);
    }

    @Test
    void shouldSetHowOftenAKindIsLookedAtAgain(RunningApplication application, Browser browser) {
        password = application.password();
        Page page = signIn(browser.person(options -> options.setViewportSize(1280, 900)), "admin1");
        page.navigate("/categories.xhtml");
        Browser.screenshot(page, "categories");
        Assertions.assertThat(page.locator("th.kind").first().boundingBox().width)
                .as("room for a name in one line")
                .isGreaterThan(300);
        page.getByLabel("晾晒 回头看比例（%）").fill("120");
        page.getByLabel("晾晒 结案后天数").fill("14");
        page.locator("#categories\\:save").click();
        assertThat(page.locator(".cell-fault")).hasCount(1);
        assertThat(page.getByLabel("晾晒 回头看比例（%）")).hasValue("120");
        page.getByLabel("晾晒 回头看比例（%）").fill("25");
        page.locator("#categories\\:save").click();
        assertThat(page.locator(".note-good")).containsText("已保存");
        assertThat(page.getByLabel("晾晒 回头看比例（%）")).hasValue("25");
        assertThat(page.getByLabel("晾晒 结案后天数")).hasValue("14");
    }

    private Page signIn(Page page, String username) {
        return Browser.signIn(page, username, password);
    }
}
