package org.chuangwen.support;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium, started once for all tests. Named by {@code CHUANGWEN_TEST_CHROMIUM}, else Debian's. */
final class Chromium implements AutoCloseable {

    static {
        // The library's own five seconds are as long as a page takes to fetch its live parts anew.
        PlaywrightAssertions.setDefaultAssertionTimeout(Browser.PATIENCE.toMillis());
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("CHUANGWEN_TEST_CHROMIUM"))
                            .orElse("/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            // A camera that shows a test picture; a page still has to be allowed to use it.
                            "--use-fake-device-for-media-stream")));

    Browser open(URI address, String name) {
        return new Browser(chromium, address, name);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
