package org.chuangwen.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.Steps;
import org.junit.jupiter.api.Test;

/** The demo's meeting goes on in the browser: members vote, the room's screen follows, the secretary speaks last. */
@AgainstApplication
class MeetingInBrowserST {

    private static final List<List<Integer>> SCREENS =
            List.of(List.of(1280, 720), List.of(1024, 768), List.of(1920, 1080));

    private String password;

    @Test
    void shouldDecideOnTheItemAndShowItToTheRoom(RunningApplication application, Browser browser, Rest rest) {
        password = application.password();
        Rest secretary = rest.as("secretary1", password);
        String number = secretary
                .get("/meetings")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");

        Page room = signIn(browser.person(), "secretary1");
        room.navigate("/projector.xhtml?number=" + number);
        assertThat(room.locator("main")).containsText("应到 9 · 实到 6");
        assertThat(room.locator(".screen-seats")).not().containsText("赞成");
        Browser.screenshot(room, "meeting-projector");
        assertFitsEveryScreen(room);

        Page third = signIn(browser.personOnPhone(), "member3");
        third.navigate("/inbox.xhtml");
        third.locator("a.main:has-text('党组会')").first().click();
        Browser.screenshot(third, "meeting-member-phone");
        third.locator("#step\\:voted").click();
        assertThat(third.locator(".field-error").first()).isVisible();
        Steps.vote(third, "voted", "赞成");
        for (String member : List.of("member4", "member5")) {
            Page page = signIn(browser.person(), member);
            page.navigate("/meeting.xhtml?number=" + number);
            Steps.vote(page, "voted", "赞成");
        }
        assertThat(room.locator(".screen-item")).containsText("末位表态");

        Page last = signIn(browser.person(), "secretary1");
        last.navigate("/meeting.xhtml?number=" + number);
        Browser.screenshot(last, "meeting-secretary");
        Steps.vote(last, "concluded", "赞成");
        assertThat(last.locator(".agenda > li").first()).containsText("通过");
        assertThat(room.locator("main")).containsText("党组决〔");
        assertFitsEveryScreen(room);
        assertShowsWhoComesWithoutLosingWhatIsTyped(last, rest.as("member7", password), number);
        last.navigate("/meetings.xhtml");
        Browser.screenshot(last, "meetings");
        last.navigate("/party-group.xhtml");
        Browser.screenshot(last, "party-group");

        JsonObject decided = secretary
                .get("/meetings/" + number)
                .json()
                .getJsonArray("agenda")
                .getJsonObject(0);
        assertThat(decided.getString("decision")).isEqualTo("PASSED");
        assertThat(decided.getInt("agree")).isEqualTo(6);
        assertThat(rest.as("member9", password).get("/meetings/" + number).status())
                .isEqualTo(200);
        assertThat(rest.as("clerk1", password).get("/meetings/" + number).status())
                .isEqualTo(404);
    }

    /** Everything that the room has to see stands on its screen, without scrolling. */
    private static void assertFitsEveryScreen(Page room) {
        for (List<Integer> size : SCREENS) {
            room.setViewportSize(size.get(0), size.get(1));
            assertThat(room.evaluate(
                            "() => [...document.querySelectorAll('.screen-head, .screen-item, .screen-seats li,"
                                    + " .screen-agenda li')].every(one => one.getBoundingClientRect().bottom <= innerHeight)"
                                    + " && document.documentElement.scrollHeight <= innerHeight"))
                    .as("fits %s", size)
                    .isEqualTo(true);
        }
    }

    private static void assertShowsWhoComesWithoutLosingWhatIsTyped(Page secretary, Rest member, String number) {
        secretary.navigate("/meeting.xhtml?number=" + number);
        assertThat(secretary.locator("#quorum")).containsText("实到 6");
        secretary.locator("#step\\:comment").fill("分两期实施");
        assertThat(member.post("/meetings/" + number + "/attendance", Map.of("present", true))
                        .status())
                .isEqualTo(200);
        assertThat(secretary.locator("#quorum")).containsText("实到 7");
        assertThat(secretary.locator("#step\\:comment")).hasValue("分两期实施");
    }

    private Page signIn(Page page, String username) {
        return Browser.signIn(page, username, password);
    }
}
