package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** Reporting from the street, with one thumb, with and without a connection. */
@AgainstApplication
class ReportInBrowserST {

    private static final String COUNT_TAPS = "addEventListener('pointerdown', () => sessionStorage.setItem('taps',"
            + " 1 + Number(sessionStorage.getItem('taps'))), true)";

    @Test
    void shouldReportInSixTapsAtMost(RunningApplication application, Browser browser) {
        Page page = patroller(application, browser, 24.32505, 109.42405);
        page.addInitScript(COUNT_TAPS);
        page.navigate("/report.xhtml");
        page.locator("#report[data-ready]").waitFor();
        page.evaluate("() => sessionStorage.setItem('taps', 0)");

        shoot(page);
        page.locator(".familiar .choice").first().tap();
        assertThat(page.locator("#where-status")).containsText("和平");
        assertThat(page.locator("#report\\:gridCode")).hasValue(Pattern.compile("heping/WG-03.*"));
        Browser.screenshot(page, "report-ready-on-phone");
        page.locator("#report\\:send").tap();

        assertThat(page.locator(".done-number")).containsText("AJ-");
        assertThat((Integer) page.evaluate("() => Number(sessionStorage.getItem('taps'))"))
                .as("taps from the opened page to the case's number")
                .isBetween(3, 6);
        Browser.screenshot(page, "reported-on-phone");
    }

    @Test
    void shouldTakeThePlaceFromThePhotoRatherThanFromTheDevice(RunningApplication application, Browser browser) {
        Page page = patroller(application, browser, 24.40, 109.50);
        page.navigate("/report.xhtml");
        assertThat(page.locator("#where-status")).containsText("不在任何网格");

        page.locator("#report\\:camera")
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", Photos.jpegAt(24.3262, 109.4249)));

        assertThat(page.locator("#where-status")).containsText("照片");
        assertThat(page.locator("#report\\:gridCode")).hasValue(Pattern.compile("heping/WG-03.*"));
    }

    @Test
    void shouldShowWhatLiesNearbyAndJoinIt(RunningApplication application, Browser browser) {
        Page page = patroller(application, browser, 24.32850, 109.42290);
        String first = report(page);
        page.locator("#done [data-again]").tap();
        shoot(page);
        page.locator(".familiar .choice").first().tap();
        assertThat(page.locator("#nearby li")).hasCount(1);
        page.locator("#report\\:send").tap();
        assertThat(page.locator("#report\\:send")).hasText("都不是，按新问题上报");
        page.locator("#nearby li button").tap();
        assertThat(page.locator("#report\\:send")).hasText("并入这一件");
        Browser.screenshot(page, "report-nearby-on-phone");
        page.locator("#report\\:send").tap();

        assertThat(page.locator("#done")).isVisible();
        String second = page.locator(".done-number").innerText();
        JsonObject joined = application
                .rest()
                .as("dispatcher1", application.password())
                .get("/rectification-orders/" + second)
                .json();
        assertThat(joined.getString("state")).isEqualTo("DUPLICATE");
        assertThat(joined.getString("duplicateOf")).isEqualTo(first);
    }

    @Test
    void shouldSendDraftOnceWhenConnectionComesBack(RunningApplication application, Browser browser) {
        browser.expectOnConsole("net::ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_NETWORK");
        Page page = patroller(application, browser, 24.32560, 109.42340);
        String words = "没有信号的地方 " + UUID.randomUUID();
        page.navigate("/report.xhtml");
        page.locator("#report[data-ready]").waitFor();
        page.waitForFunction(
                "() => navigator.serviceWorker.controller || navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction("async () => (await (await caches.open('chuangwen-report')).keys()).length > 8");
        page.context().setOffline(true);
        page.reload();
        page.locator("#report[data-ready]").waitFor();
        assertThat(page.locator("#offline")).isVisible();
        page.locator("#report\\:camera").setInputFiles(new FilePayload("现场.jpg", "image/jpeg", Photos.jpeg()));
        page.locator(".familiar .choice").first().tap();
        page.locator("#report\\:description").fill(words);
        page.locator("#report\\:send").tap();

        assertThat(page.locator("#kept")).isVisible();
        assertThat(page.locator("#outbox-title")).hasText("1 条待发送");
        Browser.screenshot(page, "report-kept-offline");
        assertThat(reported(application, words)).isEmpty();

        page.context().setOffline(false);
        assertThat(page.locator("#outbox-list")).isHidden();
        page.reload();
        page.locator("#report[data-ready]").waitFor();
        assertThat(reported(application, words)).hasSize(1);
        assertThat(reported(application, words).get(0).getString("place")).startsWith("和平社区");
    }

    @Test
    void shouldTellRefusalOnTheDraftAndLoseNothing(RunningApplication application, Browser browser) {
        browser.expectOnConsole("status of 4\\d\\d");
        Page page = patroller(application, browser, 24.32430, 109.43022);
        page.navigate("/report.xhtml");
        assertThat(page.locator("#where-status")).containsText("不属于你的社区");
        shoot(page);
        page.locator(".familiar .choice").first().tap();
        page.locator("#report\\:description").fill("别的社区的问题");
        page.locator("#report\\:send").tap();

        assertThat(page.locator("[data-field=gridCode] .field-error")).isVisible();
        page.reload();
        assertThat(page.locator("#report\\:description")).hasValue("别的社区的问题");
        assertThat(page.locator("#report .shoot-item")).hasCount(1);
    }

    @Test
    void shouldKeepDraftWhenSignedOutAndHideItFromOthers(RunningApplication application, Browser browser) {
        browser.expectOnConsole("status of 4\\d\\d");
        Page page = patroller(application, browser, 24.32520, 109.42300);
        page.navigate("/report.xhtml");
        page.locator("#report[data-ready]").waitFor();
        shoot(page);
        page.locator(".familiar .choice").first().tap();
        page.locator("#report\\:description").fill("登录失效时填写的");
        page.context().clearCookies();
        page.locator("#report\\:send").tap();
        assertThat(page.locator("#outbox-list [data-state]")).containsText("登录已失效");

        signIn(page, application, "patroller2");
        page.navigate("/report.xhtml");
        page.locator("#report[data-ready]").waitFor();
        assertThat(page.locator("#outbox-list")).isHidden();
        assertThat(page.locator("#report\\:description")).hasValue("");
        page.context().clearCookies();
        signIn(page, application, "patroller1");

        page.waitForCondition(() -> !reported(application, "登录失效时填写的").isEmpty());
        page.navigate("/report.xhtml");
        page.locator("#report[data-ready]").waitFor();
        assertThat(page.locator("#outbox-list")).isHidden();
        assertThat(reported(application, "登录失效时填写的")).hasSize(1);
    }

    @Test
    void shouldDrawOutlinesAndCasesOnTheMapAndInTheList(RunningApplication application, Browser browser) {
        Page page = browser.person();
        signIn(page, application, "dispatcher1");
        page.navigate("/map.xhtml");
        page.locator("[data-map][data-ready]").waitFor();

        assertThat(page.locator("path.map-outline:not(.map-outline-small)")).hasCount(16);
        assertThat(page.locator(".map-label")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(Pattern.compile("^WG-03$"))))
                .hasCount(1);
        assertThat(page.locator(".map .pin").first()).isVisible();
        assertThat(page.locator("#cases li").first()).isVisible();
        page.locator("#cases li").first().hover();
        assertThat(page.locator(".pin-chosen")).hasCount(1);
        Browser.screenshot(page, "map-at-desk");
        Page administrator = browser.person();
        signIn(administrator, application, "admin1");
        administrator.navigate("/outlines.xhtml");
        administrator.locator("[data-map][data-ready]").waitFor();
        administrator
                .locator("#outlines\\:file")
                .setInputFiles(new FilePayload(
                        "g.geojson",
                        "application/geo+json",
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"NO\"},\"geometry\":null}]}"
                                .getBytes(StandardCharsets.UTF_8)));
        administrator.locator("#outlines\\:import").click();
        assertThat(administrator.locator("#file-faults")).containsText("没有编号为 NO 的网格");
    }

    @Test
    void shouldAnswerTheSameOverRestWhenKeyIsTheSame(RunningApplication application, Rest rest) {
        Rest patroller = rest.as("patroller1", application.password());
        String key = UUID.randomUUID().toString();

        Rest.Answer first = report(patroller, key, "同一个问题");
        Rest.Answer second = report(patroller, key, "同一个问题");
        Rest.Answer other = report(patroller, key, "另一个问题");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().getString("number")).isEqualTo(first.json().getString("number"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().getString("detail")).contains(first.json().getString("number"));
    }

    private static Rest.Answer report(Rest patroller, String key, String description) {
        String photo =
                patroller.upload("a.jpg", "image/jpeg", Photos.jpeg()).json().getString("id");
        String body = Json.createObjectBuilder()
                .add("subcategory", "飞线充电")
                .add("description", description)
                .add("latitude", 24.32615)
                .add("longitude", 109.4248)
                .add("severity", "MAJOR")
                .add("photos", Json.createArrayBuilder().add(photo))
                .build()
                .toString();
        return patroller.send(patroller
                .request("/rectification-orders")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static List<JsonObject> reported(RunningApplication application, String words) {
        return application
                .rest()
                .as("dispatcher1", application.password())
                .get("/rectification-orders?text=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static String report(Page page) {
        page.navigate("/report.xhtml");
        page.locator("#report[data-ready]").waitFor();
        shoot(page);
        page.locator(".familiar .choice").first().tap();
        assertThat(page.locator("#where-status")).containsText("和平");
        page.locator("#report\\:send").tap();
        assertThat(page.locator(".done-number")).containsText("AJ-");
        return page.locator(".done-number").innerText();
    }

    private static void shoot(Page page) {
        page.waitForFileChooser(() -> page.locator(".shoot-camera").tap())
                .setFiles(new FilePayload("现场.jpg", "image/jpeg", Photos.jpeg()));
        assertThat(page.locator("#report .shoot-item:not(.is-sending) img")).isVisible();
    }

    private static Page patroller(RunningApplication application, Browser browser, double latitude, double longitude) {
        Page page = browser.personOnPhone();
        page.context().setGeolocation(new Geolocation(latitude, longitude));
        signIn(page, application, "patroller1");
        return page;
    }

    private static void signIn(Page page, RunningApplication application, String username) {
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill(username);
        page.locator("#login\\:password").fill(application.password());
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml") && !url.contains("/index.xhtml"));
    }
}
