package org.chuangwen.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.chuangwen.support.Steps;

/** What the secretary and the members do on the pages of the party group, beside answering their steps. */
public final class MeetingOnScreen {

    private MeetingOnScreen() {}

    /** Convenes a meeting within the hour that deliberates on one item. */
    public static void convene(Page secretary, String item, String place) {
        secretary.navigate("/meetings.xhtml");
        secretary.locator("details:has(#convene) summary").click();
        secretary
                .locator("#convene\\:startsAt")
                .fill(LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                        .plusMinutes(50)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        secretary.locator("#convene\\:place").fill(place);
        secretary.locator("#convene\\:items").getByLabel(item).check();
        Steps.press(secretary, secretary.locator("#convene\\:send"));
    }

    /** Signs in to the meeting as being there. */
    public static void come(Page member) {
        Steps.press(member, member.locator("#attending .people-do button[name='attending:come']"));
    }

    /** Withdraws from the first item that one may still withdraw from. */
    public static void recuse(Page member, String reason) {
        member.locator(".agenda-link").first().click();
        member.locator("#recusal\\:reason").fill(reason);
        Steps.press(member, member.locator("#recusal\\:recuse"));
        assertThat(member.locator(".agenda")).containsText(reason);
    }

    /** The first item of the agenda. */
    public static Locator firstItem(Page page) {
        return page.locator(".agenda > li").first();
    }
}
