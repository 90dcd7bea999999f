package org.chuangwen.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Database;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The executable jar starts alone and can be worked with. */
class ApplicationST {

    @Nested
    @AgainstApplication
    class OnTheEmbeddedDatabase {

        @Test
        void shouldAnswerHealth(RunningApplication application) throws IOException {
            URI health = application.address().resolve("/health");
            assertThat(((HttpURLConnection) health.toURL().openConnection()).getResponseCode())
                    .isEqualTo(200);
        }

        @Test
        void shouldRefuseWrongPassword(Rest rest) {
            Rest.Answer answer = rest.post("/tokens", java.util.Map.of("username", "admin", "password", "wrong"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().getString("title")).isNotBlank();
        }

        @Test
        void shouldShowSignInWithoutComplaintOfTheBrowser(Browser browser) {
            browser.expectOnConsole("favicon\\.ico");
            Page page = browser.person();
            page.navigate("/");

            assertThat(page.locator("input[type=password]")).isVisible();
            Browser.screenshot(page, "login");
        }
    }

    @Nested
    @AgainstApplication(Database.POSTGRESQL)
    class OnPostgresql {

        @Test
        void shouldRefuseWrongPassword(Rest rest) {
            Rest.Answer answer = rest.post("/tokens", java.util.Map.of("username", "admin", "password", "wrong"));

            assertThat(answer.status()).isEqualTo(401);
        }
    }
}
