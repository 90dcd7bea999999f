package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** A supervisor's round on the phone: from stop to stop, each photo in the frame of the one before. */
@AgainstApplication
class RouteInBrowserST {

    @Test
    void shouldLeadFromStopToStopAndTakeThePhotoInTheSameFrame(RunningApplication application, Browser browser) {
        Page page = browser.personOnPhone();
        page.context().setGeolocation(new Geolocation(24.3201, 109.4250));
        page.context().grantPermissions(List.of("geolocation", "camera"));
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill("supervisor1");
        page.locator("#login\\:password").fill(application.password());
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml") && !url.contains("/index.xhtml"));

        page.navigate("/route.xhtml");
        page.waitForURL("**/route.xhtml?from=24.32010,109.42500");
        page.locator("[data-map][data-ready]").waitFor();

        int stops = page.locator("#stops li").count();
        assertThat(stops).isGreaterThanOrEqualTo(3);
        assertThat(page.locator(".map .pin-verify")).hasCount(stops);
        assertThat(page.locator(".map .pin-verify").first()).hasText("1");
        assertThat(page.locator("path.map-route")).hasCount(1);
        assertThat(page.locator("#stops li").first()).containsText("距上一处");
        Browser.screenshot(page, "route-on-phone");

        page.locator("#stops a.main").first().click();
        Locator overlay = page.locator("#step [data-overlay]");
        assertThat(overlay.locator("> img")).isVisible();
        overlay.locator("[data-open-camera]").click();
        assertThat(overlay.locator("[data-take]")).isEnabled();
        Browser.screenshot(page, "camera-on-phone");
        overlay.locator("[data-take]").click();
        assertThat(page.locator("#step .shoot-item:not(.is-sending) img")).isVisible();

        page.locator(".compare-fold summary").click();
        Locator slider = page.locator(".compare input");
        slider.focus();
        slider.press("ArrowRight");
        assertThat(page.locator(".compare")).hasAttribute("style", "--at: 51%;");
        Browser.screenshot(page, "compare-on-phone");
    }
}
