package org.chuangwen.support;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/** Everybody who plays a part in one browser: each signs in once, at a desk of their own. */
public final class Cast {

    private static final int DESK = 1280;
    private static final int PHONE = 375;

    private final Browser browser;
    private final String password;
    private final Map<String, Page> desks = new HashMap<>();

    public Cast(Browser browser, String password) {
        this.browser = browser;
        this.password = password;
    }

    /** Somebody's desk, as they left it. */
    public Page at(String username) {
        return desks.computeIfAbsent(
                username,
                any -> Browser.signIn(
                        browser.person(options -> options.setViewportSize(DESK, 900)), username, password));
    }

    /**
     * Somebody's desk with this page opened anew, in a tab of its own: the one before may be about to load itself anew,
     * which would end the navigation.
     */
    public Page at(String username, String address) {
        Page before = at(username);
        Page page = before.context().newPage();
        before.close();
        desks.put(username, page);
        page.navigate(address);
        return page;
    }

    /** Somebody on a phone. */
    public Page onPhone(String username) {
        return Browser.signIn(browser.personOnPhone(), username, password);
    }

    /** Keeps what a page looks like on a phone and on a desk. */
    public static void look(Page page, String name) {
        look(page, PHONE, 812, name);
        look(page, DESK, 900, name);
    }

    private static void look(Page page, int width, int height, String name) {
        page.setViewportSize(width, height);
        page.evaluate("() => new Promise(done => {"
                + "scrollTo(0, 0); requestAnimationFrame(() => requestAnimationFrame(done)); })");
        Browser.screenshot(page, name + "-" + width);
    }
}
