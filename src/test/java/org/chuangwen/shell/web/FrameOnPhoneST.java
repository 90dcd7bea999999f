package org.chuangwen.shell.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a phone everybody gets by thumb where the navigation of a desk leads. */
@AgainstApplication
class FrameOnPhoneST {

    private static final int THUMB = 44;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patroller1",
                "clerk1",
                "dispatcher1",
                "handler1",
                "supervisor1",
                "reviewer1",
                "finance1",
                "secretary1",
                "member1",
                "leader1",
                "auditor1",
                "admin1"
            })
    void shouldReachEveryPageOfTheRoleByTaps(String username, RunningApplication application, Browser browser) {
        Page page = Browser.signIn(browser.personOnPhone(), username, application.password());
        List<String> entries = hrefs(page.locator(".side a"));
        assertThat(entries).isNotEmpty();

        for (String entry : entries) {
            toMine(page);
            assertThat(hrefs(page.locator(".ways a"))).isEqualTo(entries);
            Locator way = page.locator(".ways a[href='" + entry + "']");
            assertThat(way.locator(".icon")).isVisible();
            assertThat(way.boundingBox().height).isGreaterThanOrEqualTo(THUMB);
            way.tap();
            page.waitForURL(url -> url.contains(entry));
            assertThat(page.locator("main")).isVisible();
        }
    }

    @Test
    void shouldHaveTheRouteToVerifyAtTheThumb(RunningApplication application, Browser browser) {
        Page page = Browser.signIn(browser.personOnPhone(), "supervisor1", application.password());

        page.locator(".thumbs a[href='/route.xhtml']").tap();

        page.waitForURL("**/route.xhtml");
        assertThat(page.locator(".thumbs a[aria-current]")).hasAttribute("href", "/route.xhtml");
    }

    /** A page with an action at the thumb has no bar; the bell leads out of it. */
    private static void toMine(Page page) {
        Locator mine = page.locator(".thumbs a[href='/me.xhtml']");
        if (!mine.isVisible()) {
            page.locator(".topbar-link").tap();
            page.waitForURL(url -> url.contains("/inbox.xhtml"));
        }
        mine.tap();
        page.waitForURL("**/me.xhtml");
    }

    @SuppressWarnings("unchecked")
    private static List<String> hrefs(Locator links) {
        return (List<String>) links.evaluateAll("all => all.map(one => one.getAttribute('href'))");
    }
}
