package org.chuangwen.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** The ledger is exported with its progress in sight, on the screens and by REST. */
@AgainstApplication
class LedgerExportST {

    @Test
    void shouldExportWhatTheListIsNarrowedTo(RunningApplication application, Browser browser) throws IOException {
        Page page = browser.person(options -> options.setViewportSize(1280, 900));
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill("dispatcher1");
        page.locator("#login\\:password").fill(application.password());
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        page.navigate("/cases.xhtml?state=CLOSED");
        Browser.screenshot(page, "ledger");
        page.locator("a[href*='/exports.xhtml']").click();
        assertThat(page.locator(".chips")).containsText("已结案");
        Browser.screenshot(page, "ledger-export");
        page.locator("#ask\\:XLSX").click();

        assertThat(page.locator("#exports li").first()).containsText("已完成");
        Browser.screenshot(page, "ledger-exported");
        page.setViewportSize(375, 812);
        Browser.screenshot(page, "ledger-exported-on-phone");
        Download download =
                page.waitForDownload(() -> page.locator("#exports a").first().click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("巡查（上报）人");
            assertThat(sheet.getLastRowNum()).isBetween(5, 30);
            assertThat(sheet.getRow(1).getCell(21).getStringCellValue()).isEqualTo("已结案");
            assertThat(sheet.getRow(1).getCell(27).getStringCellValue()).isNotBlank();
            assertThat(sheet.getRow(1).getCell(13).getHyperlink().getAddress()).contains("/attachments/");
        }
        page.locator("#exports button[name='mine:remove']").first().click();
        assertThat(page.locator("#exports")).containsText("还没有导出过台账");
    }

    @Test
    void shouldThrowAwayTheExportThatWasMeantWhenAnotherWasAskedForMeanwhile(
            RunningApplication application, Rest rest, Browser browser) {
        Rest leader = rest.as("leader1", application.password());
        String meant = leader.post("/exports", Map.of("format", "CSV", "text", "R-018"))
                .json()
                .getString("id");
        Page page = Browser.signIn(browser.person(), "leader1", application.password());
        page.navigate("/exports.xhtml");
        assertThat(page.locator("#exports li")).hasCount(1);
        assertThat(page.locator("#exports li").first()).containsText("已完成");
        String other = leader.post("/exports", Map.of("format", "CSV", "text", "R-019"))
                .json()
                .getString("id");

        page.locator("#exports button[name='mine:remove']").click();
        page.waitForLoadState();

        assertThat(page.locator("#exports li")).hasCount(1);
        assertThat(leader.get("/exports/" + meant).status()).isEqualTo(404);
        assertThat(leader.get("/exports/" + other).status()).isEqualTo(200);
        assertThat(leader.delete("/exports/" + other).status()).isEqualTo(204);
    }

    @Test
    void shouldExportByRest(RunningApplication application, Rest rest) {
        Rest auditor = rest.as("auditor1", application.password());
        Rest.Answer asked = auditor.post("/exports", Map.of("format", "CSV", "text", "R-018"));
        assertThat(asked.status()).isEqualTo(201);
        String id = asked.json().getString("id");

        JsonObject export = auditor.get("/exports/" + id).json();
        for (int i = 0; i < 300 && !export.getString("state").equals("DONE"); i++) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
                    .join();
            export = auditor.get("/exports/" + id).json();
        }

        assertThat(export.getString("state")).isEqualTo("DONE");
        assertThat(export.getInt("percent")).isEqualTo(100);
        assertThat(auditor.get("/exports/" + id + "/file").text())
                .startsWith("\uFEFF")
                .contains("R-018");
        assertThat(rest.as("dispatcher1", application.password())
                        .get("/exports/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(auditor.post("/exports", Map.of("format", "PDF", "state", "NO"))
                        .status())
                .isEqualTo(422);
        assertThat(auditor.delete("/exports/" + id).status()).isEqualTo(204);
        assertThat(auditor.get("/exports/" + id + "/file").status()).isEqualTo(404);
    }
}
