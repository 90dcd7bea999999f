package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** The notice opens from the case, and is there by REST. */
@AgainstApplication
class NoticeST {

    @Test
    void shouldOpenFromTheCase(RunningApplication application, Rest rest, Browser browser) throws IOException {
        String password = application.password();
        Rest dispatcher = rest.as("dispatcher1", password);
        String number = dispatcher
                .get("/rectification-orders?text=R-018")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
        String order = dispatcher
                .get("/rectification-orders/" + number)
                .json()
                .getJsonObject("order")
                .getString("number");

        Page page = browser.person();
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill("handler4");
        page.locator("#login\\:password").fill(password);
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        page.navigate("/case.xhtml?number=" + number);
        assertThat(page.locator("a[href*='/notice.pdf']")).hasText("打开通知书（PDF）");
        APIResponse opened =
                page.request().get(page.locator("a[href*='/notice.pdf']").getAttribute("href"));

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.headers().get("content-type")).startsWith("application/pdf");
        assertThat(opened.headers().get("content-disposition")).startsWith("inline");
        assertThat(text(opened.body())).contains(order, "杂物堵塞应急疏散通道", "签收人");
        assertThat(text(dispatcher
                        .get("/rectification-orders/" + number + "/notice")
                        .content()))
                .contains(order);
        assertThat(rest.as("patroller1", password)
                        .get("/rectification-orders/" + number + "/notice")
                        .status())
                .isEqualTo(404);
        assertThat(dispatcher.get("/rectification-orders/AJ-1999-000001/notice").status())
                .isEqualTo(404);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
