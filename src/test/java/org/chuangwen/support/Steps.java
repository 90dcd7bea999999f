package org.chuangwen.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** The form of the step that is one's own, as it stands on the page of a case, a request or a meeting. */
public final class Steps {

    private Steps() {}

    /** What has this name in the form: a field, or the button of an outcome. */
    public static Locator field(Page page, String name) {
        return page.locator("[id='step:" + name + "']");
    }

    /** Answers with this outcome, which must be taken in. */
    public static void take(Page page, String outcome) {
        press(page, field(page, outcome));
    }

    /** Presses a button whose work must be done when the next page comes; what an earlier one said counts nothing. */
    public static void press(Page page, Locator button) {
        page.evaluate("() => document.body.setAttribute('data-before', '')");
        button.click();
        assertThat(page.locator("body:not([data-before]) .note-good").first()).isVisible();
    }

    /** Answers with an outcome that asks for a reason in a dialog of its own. */
    public static void takeWithReason(Page page, String outcome, String reason) {
        page.locator("[data-opens=" + outcome + "-dialog]").click();
        field(page, "reason-" + outcome).fill(reason);
        take(page, outcome);
    }

    /** Adds one more photo, unlike any other, and waits until it is uploaded. */
    public static void photograph(Page page) {
        page.locator("#step input[type=file]").first().setInputFiles(photo());
        assertThat(page.locator("#step [data-photos] img").first()).isVisible();
    }

    /** Votes in the meeting and says why. */
    public static void vote(Page page, String outcome, String vote) {
        field(page, "comment").fill("同意");
        field(page, "vote").getByLabel(vote).check();
        take(page, outcome);
    }

    /** A photo as the camera hands it over. */
    public static FilePayload photo() {
        return new FilePayload("现场.jpg", "image/jpeg", Photos.jpeg());
    }
}
