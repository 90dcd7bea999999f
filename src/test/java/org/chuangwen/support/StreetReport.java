package org.chuangwen.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.concurrent.ThreadLocalRandom;

/** The patroller's report from the street: wires that hang from windows. */
public final class StreetReport {

    private StreetReport() {}

    /** Begins with a photo. */
    public static void begin(Page page) {
        // Where nobody has reported yet: else the page asks whether it is the same.
        page.context()
                .setGeolocation(new Geolocation(
                        ThreadLocalRandom.current().nextDouble(30, 40),
                        ThreadLocalRandom.current().nextDouble(105, 115)));
        page.navigate("/report.xhtml");
        page.locator("#report[data-ready]").waitFor();
        page.locator("#report\\:camera").setInputFiles(Steps.photo());
        assertThat(page.locator("#report .shoot-item img")).isVisible();
        page.locator("#all-categories summary").click();
    }

    /** @return the number of the case, as the page tells it */
    public static String send(Page page) {
        page.locator("#report\\:send").click();
        assertThat(page.locator(".done-number")).isVisible();
        return page.locator(".done-number").innerText().strip();
    }

    /** @return the number of the case, as the page tells it */
    public static String ofWires(Page page, String grid) {
        begin(page);
        tap(page, "公共安全");
        tap(page, "飞线充电");
        page.locator("#more-fields summary").click();
        page.locator("#report\\:gridCode").selectOption(grid);
        page.locator("#report\\:description").fill("居民楼多处从窗口私拉电线为电动车充电");
        page.locator("#report\\:quantity").fill("12");
        page.locator("#report\\:quantityUnit").fill("处");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("重大"))
                .check(new Locator.CheckOptions().setForce(true));
        Browser.screenshot(page, "report-on-phone");
        String number = send(page);
        Browser.screenshot(page, "reported-on-phone");
        return number;
    }

    private static void tap(Page page, String tile) {
        page.locator("#all-categories .choice:has(span:text-is('" + tile + "')) input")
                .check(new Locator.CheckOptions().setForce(true));
    }
}
