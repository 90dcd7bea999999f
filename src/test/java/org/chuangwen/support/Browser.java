package org.chuangwen.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One test's browser. Each {@link #person} has a session, cookies and pages of their own. An error on the console of
 * any page or an answer of 500 and above fails the test when it ends. Screenshots lie in {@code target/screenshots}.
 */
public final class Browser {

    /** How long a page may take to show what a test expects of it. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final com.microsoft.playwright.Browser chromium;
    private final URI address;
    private final String testName;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, URI address, String testName) {
        this.chromium = chromium;
        this.address = address;
        this.testName = testName;
    }

    /** Lends a browser for an application of the test's own, such as one that nobody has worked with yet. */
    public static void at(URI address, String testName, Consumer<Browser> test) {
        try (Chromium chromium = new Chromium()) {
            Browser browser = chromium.open(address, testName);
            boolean failed = true;
            try {
                test.accept(browser);
                failed = false;
            } finally {
                browser.close(failed);
            }
        }
    }

    /** A page of somebody at a desk: 1440 by 900 pixels, Chinese, in Shanghai. */
    public Page person() {
        return person(options -> options.setViewportSize(1440, 900));
    }

    /** A page of somebody on a phone: 375 by 812 pixels, touch, standing at 34.7466 N 113.6254 E. */
    public Page personOnPhone() {
        return person(options -> options.setViewportSize(375, 812)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)
                .setGeolocation(34.7466, 113.6254)
                .setPermissions(List.of("geolocation")));
    }

    /** A page of somebody whose machine is as the options say. */
    public Page person(Consumer<NewContextOptions> options) {
        NewContextOptions all = new NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
        options.accept(all);
        BrowserContext context = chromium.newContext(all);
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.setDefaultNavigationTimeout(30_000);
        contexts.add(context);
        context.onConsoleMessage(this::judge);
        context.onWebError(error -> faults.add("script error on " + error.page().url() + ": " + error.error()));
        context.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " from " + response.url());
            }
        });
        return context.newPage();
    }

    /** Signs in by the form and waits for the page the person begins with. */
    public static Page signIn(Page page, String username, String password) {
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill(username);
        page.locator("#login\\:password").fill(password);
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml") && !url.contains("/index.xhtml"));
        return page;
    }

    /** Lets an error on the console pass if it matches; for tests that provoke one, such as an answer of 404. */
    public void expectOnConsole(String regularExpression) {
        expected.add(Pattern.compile(regularExpression));
    }

    /** Keeps what the page looks like as {@code target/screenshots/<name>.png}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    void close(boolean failed) {
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                if (failed) {
                    screenshot(page, "failed-" + testName + "-" + ++number);
                }
            }
            context.close();
        }
        if (!failed) {
            assertThat(faults)
                    .as("what the browser complained of")
                    .filteredOn(fault -> expected.stream()
                            .noneMatch(pattern -> pattern.matcher(fault).find()))
                    .isEmpty();
        }
    }

    private void judge(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            faults.add("console of " + message.page().url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }
}
