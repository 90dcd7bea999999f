package org.chuangwen.shell.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** The record tells an auditor what was done, in words, and leads to what it was done to. */
@AgainstApplication
class JournalInBrowserST {

    @Test
    void shouldTellTheSumAndLeadToTheSourceWhenMoneyWasAdded(
            RunningApplication application, Rest rest, Browser browser) {
        Rest finance = rest.as("finance1", application.password());
        String code = "J-" + UUID.randomUUID().toString().substring(0, 8);
        Rest.Answer opened = finance.post(
                "/fund-sources",
                Map.of(
                        "code",
                        code,
                        "name",
                        "For the record",
                        "kind",
                        "SAVED_PUBLIC_EXPENDITURE",
                        "year",
                        2026,
                        "unitCode",
                        "fagai",
                        "amount",
                        1000,
                        "reason",
                        "Saved"));
        Assertions.assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        Assertions.assertThat(finance.post(
                                "/fund-sources/" + code + "/top-ups", Map.of("amount", 1200, "reason", "Saved more"))
                        .isSuccess())
                .isTrue();
        Page page = Browser.signIn(browser.person(), "auditor1", application.password());
        page.navigate("/journal.xhtml?action=topUpSource");

        Locator row = page.locator("tr[data-row]")
                .filter(new Locator.FilterOptions().setHasText(code))
                .first();
        assertThat(row).containsText("¥1,200.00");
        row.locator("a.main").click();
        assertThat(page).hasURL(Pattern.compile(".*/fund\\.xhtml\\?code=" + code));
        assertThat(page.locator("main")).containsText("For the record");
    }

    @Test
    void shouldShowNothingThatIsForProgramsOnly(RunningApplication application, Browser browser) {
        Page page = Browser.signIn(browser.person(), "auditor1", application.password());
        page.navigate("/journal.xhtml");

        assertThat(page.locator("tr[data-row]").first()).isVisible();
        assertThat(page.locator("table.rows")).not().containsText("RuleVersion[");
        assertThat(page.locator("table.rows")).not().containsText("E+");
    }
}
