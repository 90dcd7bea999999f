package org.chuangwen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.StartsApplications;
import org.junit.jupiter.api.Test;

/** The demo is loaded once, whole, and is ready to work in. */
@StartsApplications
class DemoST {

    private static final Map<String, String> SETTINGS = Map.of(
            "CHUANGWEN_DEMO",
            "true",
            "CHUANGWEN_MAP_TILES",
            "https://tiles.example/{z}/{x}/{y}.png",
            "CHUANGWEN_MAP_ATTRIBUTION",
            "市测绘院");

    private static final Map<String, Integer> STAGES = Map.of(
            "DISCOVERED",
            6,
            "REGISTERED",
            5,
            "RECTIFYING",
            9,
            "AWAITING_FUNDS",
            1,
            "VERIFYING",
            5,
            "CLOSED",
            7,
            "REFUSED",
            1,
            "FIXED_ON_SPOT",
            1);

    @Test
    void shouldLoadOnceAndKeepPassword() throws IOException {
        Path folder = Path.of("target", "system", "demo", UUID.randomUUID().toString());
        try (RunningApplication application = RunningApplication.start(folder, SETTINGS)) {
            String password = application.password();
            assertThat(stages(application)).isEqualTo(STAGES);
            assertThat(application.output()).contains("patroller1").contains("admin1");
            assertThat(Files.readString(folder.resolve("data/demo-people.txt"))).contains("password: " + password);

            application.restart();

            assertThat(application.password()).isEqualTo(password);
            assertThat(stages(application)).isEqualTo(STAGES);
            assertThat(items(application, "auditor1", "/funding-requests?limit=100"))
                    .extracting(row -> row.getString("state"))
                    .containsExactlyInAnyOrder(
                            "DRAFT",
                            "REVIEW",
                            "AWAITING_BUDGET",
                            "DECISION",
                            "DECISION",
                            "PUBLIC_NOTICE",
                            "UNDER_WAY",
                            "SETTLED");
            assertEverybodyHasWork(application);
            Browser.at(
                    application.address(),
                    "DemoST.tiles",
                    browser -> assertTilesBelowTheOutlines(browser, application));
        }
    }

    /** The map draws the tiles of the address that was set, which the page's policy lets in. */
    private static void assertTilesBelowTheOutlines(Browser browser, RunningApplication application) {
        Page page = Browser.signIn(browser.person(), "dispatcher1", application.password());
        page.route(
                "https://tiles.example/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("image/jpeg").setBodyBytes(Photos.jpeg())));
        page.navigate("/map.xhtml");

        PlaywrightAssertions.assertThat(page.locator("img.leaflet-tile-loaded").first())
                .hasAttribute("src", Pattern.compile("https://tiles\\.example/\\d+/\\d+/\\d+\\.png"));
        PlaywrightAssertions.assertThat(page.locator("path.map-outline").first())
                .isVisible();
        PlaywrightAssertions.assertThat(page.locator(".map").first()).containsText("市测绘院");
    }

    private static Map<String, Integer> stages(RunningApplication application) {
        Map<String, Integer> stages = new HashMap<>();
        for (JsonObject row : items(application, "auditor1", "/rectification-orders?limit=100")) {
            stages.merge(row.getString("state"), 1, Integer::sum);
        }
        return stages;
    }

    private static void assertEverybodyHasWork(RunningApplication application) {
        for (String username :
                List.of("clerk1", "dispatcher1", "handler1", "supervisor1", "reviewer1", "finance3", "member3")) {
            assertThat(items(application, username, "/work-items?view=todo"))
                    .as(username)
                    .isNotEmpty();
        }
        assertThat(items(application, "patroller1", "/work-items?view=started")).isNotEmpty();
        assertThat(items(application, "leader1", "/work-items?view=cc")).isNotEmpty();
    }

    private static List<JsonObject> items(RunningApplication application, String username, String path) {
        Rest rest = application.rest().as(username, application.password());
        return rest.get(path).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
