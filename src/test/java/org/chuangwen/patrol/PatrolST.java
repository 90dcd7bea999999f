package org.chuangwen.patrol;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** A patrol from the phone to the leader's desk. */
@AgainstApplication
class PatrolST {

    @Test
    void shouldWalkAGridOnThePhoneAndShowItToTheLeader(RunningApplication application, Browser browser, Rest rest) {
        Page patroller = signIn(browser.personOnPhone(), "patroller17", application.password());
        patroller.navigate("/patrol.xhtml");
        patroller.locator("#starting\\:gridCode").selectOption("WG-03");
        Browser.screenshot(patroller, "patrol-start-on-phone");
        patroller.locator("#starting\\:start").click();
        assertThat(patroller.locator("#running")).containsText("WG-03");

        String number = report(rest.as("patroller17", application.password()));
        patroller.navigate("/patrol.xhtml");
        assertThat(patroller.locator("#running .finding")).hasText(number);
        Browser.screenshot(patroller, "patrol-on-phone");
        patroller.locator("#ending\\:remark").fill("主干道整洁");
        patroller.locator("#ending\\:end").click();
        assertThat(patroller.locator("#messages")).containsText("1 件");
        assertThat(patroller.locator("#latest")).containsText(number);
        Browser.screenshot(patroller, "patrol-ended-on-phone");

        Page leader = signIn(browser.person(), "leader1", application.password());
        leader.navigate("/patrols.xhtml");
        assertThat(leader.locator("#progress")).containsText("WG-03");
        Browser.screenshot(leader, "patrol-progress");
        leader.locator("#progress")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("WG-03"))
                .first()
                .click();
        assertThat(leader.locator("#patrols")).containsText(number);
        leader.locator("#planning\\:times").fill("many");
        leader.locator("#planning\\:plan").click();
        assertThat(leader.locator(".field-error").first()).isVisible();
        leader.locator("#planning\\:times").fill("12");
        leader.locator("#planning\\:plan").click();
        assertThat(leader.locator("#messages")).containsText("巡查计划已保存");
        assertThat(leader.locator("#planning\\:times")).hasValue("12");
        Page leaderOnPhone = signIn(browser.personOnPhone(), "leader1", application.password());
        leaderOnPhone.navigate("/patrols.xhtml");
        Browser.screenshot(leaderOnPhone, "patrol-progress-on-phone");
    }

    @Test
    void shouldAnswerByRestAsOnThePages(RunningApplication application, Rest rest) {
        Rest patroller = rest.as("patroller18", application.password());

        Rest.Answer started =
                patroller.post("/patrols", Map.of("gridCode", "WG-05", "latitude", 24.3, "longitude", 109.4));
        assertThat(started.status()).isEqualTo(201);
        assertThat(patroller.post("/patrols", Map.of("gridCode", "WG-05")).status())
                .isEqualTo(409);
        assertThat(patroller.get("/patrols/current").json().getString("gridCode"))
                .isEqualTo("WG-05");
        String id = String.valueOf(started.json().getInt("id"));
        assertThat(rest.as("patroller1", application.password())
                        .post("/patrols/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(patroller
                        .post("/patrols/" + id + "/end", Map.of("remark", "无异常"))
                        .json()
                        .getString("state"))
                .isEqualTo("ENDED");
        assertThat(patroller.get("/patrols/current").status()).isEqualTo(404);

        JsonObject progress =
                rest.as("auditor1", application.password()).get("/patrol-plans").json();
        assertThat(progress.getJsonArray("grids")).hasSizeGreaterThanOrEqualTo(16);
        assertThat(patroller.put("/patrol-plans/WG-05", Map.of("times", 3)).status())
                .isEqualTo(403);
        assertThat(rest.as("leader1", application.password())
                        .get("/patrols?grid=WG-05")
                        .json()
                        .getJsonArray("items"))
                .isNotEmpty();
    }

    private static String report(Rest patroller) {
        Rest.Answer photo = patroller.upload("现场.jpg", "image/jpeg", Photos.jpeg());
        assertThat(photo.isSuccess()).as(photo.toString()).isTrue();
        Rest.Answer reported = patroller.post(
                "/rectification-orders",
                Map.of(
                        "category",
                        "公共安全",
                        "subcategory",
                        "飞线充电",
                        "description",
                        "巡查中发现私拉电线",
                        "gridCode",
                        "WG-03",
                        "severity",
                        "MAJOR",
                        "photos",
                        List.of(photo.json().getString("id"))));
        assertThat(reported.status()).as(reported.toString()).isEqualTo(201);
        return reported.json().getString("number");
    }

    private static Page signIn(Page page, String username, String password) {
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill(username);
        page.locator("#login\\:password").fill(password);
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml") && !url.contains("/index.xhtml"));
        return page;
    }
}
