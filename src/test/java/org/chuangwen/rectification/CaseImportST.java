package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** A dispatcher imports a file of cases, on the page and by REST. */
@AgainstApplication
class CaseImportST {

    private static final String HEADER = "外部编号,来源,社区,网格,大类,小类,问题描述,数量,计量单位,整改措施,严重程度\r\n";

    /** What a Chinese spreadsheet saves. */
    private static final Charset SPREADSHEET = Charset.forName("GB18030");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private String good(int number) {
        return mark + "-" + number + ",媒体曝光,通津社区,WG-04,市容环境,占道经营,早间卸货占道,1,处,错时管理,较大\r\n";
    }

    private String faulty() {
        return mark + "-9,媒体曝光,通津社区,WG-05,市容环境,占道经营,\"分两行写的\n问题\",一处,处,,较大\r\n";
    }

    @Test
    void shouldNameEachFaultOnPageAndImportOnceCorrected(RunningApplication application, Browser browser) {
        Page page = browser.person();
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill("dispatcher1");
        page.locator("#login\\:password").fill(application.password());
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml") && !url.contains("/index.xhtml"));

        page.navigate("/import.xhtml");
        importFile(page, HEADER + good(1) + faulty() + good(2));

        assertThat(page.locator("#refused")).containsText("2 处");
        assertThat(page.locator("#import-faults tbody tr")).hasCount(2);
        assertThat(page.locator("#import-faults tbody tr").nth(0)).containsText("WG-05");
        assertThat(page.locator("#import-faults tbody tr").nth(1)).containsText("一处");
        assertThat(page.locator("#import-faults tbody tr").nth(1).locator("td").nth(0))
                .hasText("3");
        Browser.screenshot(page, "import-with-faults");
        page.navigate("/cases.xhtml?q=" + mark);
        assertThat(page.locator("main")).not().containsText("早间卸货占道");

        page.navigate("/import.xhtml");
        importFile(page, HEADER + good(1) + good(2));

        assertThat(page.locator("#imported")).containsText("2 件");
        page.navigate("/cases.xhtml?q=" + mark);
        assertThat(page.locator("main")).containsText("早间卸货占道");
    }

    private static void importFile(Page page, String text) {
        page.locator("#import\\:file").setInputFiles(new FilePayload("案卷.csv", "text/csv", text.getBytes(SPREADSHEET)));
        page.locator("#import\\:submit").click();
    }

    @Test
    void shouldAnswerRowAndColumnOfEachFaultByRest(RunningApplication application, Rest rest) {
        Rest dispatcher = rest.as("dispatcher1", application.password());

        Rest.Answer refused = importFile(dispatcher, HEADER + good(1) + faulty());

        assertThat(refused.status()).isEqualTo(422);
        JsonObject fault = refused.json().getJsonArray("errors").getJsonObject(1);
        assertThat(fault.getString("field")).isEqualTo("row 3, 数量");
        assertThat(fault.getInt("row")).isEqualTo(3);
        assertThat(fault.getString("column")).isEqualTo("数量");
        assertThat(fault.getString("message")).isNotBlank();
        assertThat(dispatcher.get("/rectification-orders?text=" + mark).json().getJsonArray("items"))
                .isEmpty();

        Rest.Answer imported = importFile(dispatcher, HEADER + good(1) + good(2));

        assertThat(imported.status()).isEqualTo(201);
        assertThat(imported.json().getInt("imported")).isEqualTo(2);
        String number = imported.json().getJsonArray("numbers").getString(1);
        assertThat(dispatcher.get("/rectification-orders/" + number).json().getString("externalNumber"))
                .isEqualTo(mark + "-2");
    }

    @Test
    void shouldRefuseOthersAndOtherThings(RunningApplication application, Rest rest) {
        String password = application.password();
        assertThat(importFile(rest.as("clerk1", password), HEADER + good(1)).status())
                .isEqualTo(403);
        assertThat(importFile(rest, HEADER + good(1)).status()).isEqualTo(401);

        Rest dispatcher = rest.as("dispatcher1", password);
        assertThat(importBytes(dispatcher, new byte[] {'P', 'K', 3, 4, 0}).status())
                .isEqualTo(422);
        assertThat(importBytes(dispatcher, new byte[0]).status()).isEqualTo(422);
        assertThat(importBytes(dispatcher, new byte[CaseImport.MOST_BYTES + 1]).status())
                .isEqualTo(413);
    }

    private static Rest.Answer importFile(Rest rest, String text) {
        return importBytes(rest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Rest.Answer importBytes(Rest rest, byte[] file) {
        return rest.send(rest.request("/rectification-orders/import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(file)));
    }
}
