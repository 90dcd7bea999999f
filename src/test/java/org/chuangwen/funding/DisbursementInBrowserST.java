package org.chuangwen.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much of what was approved is paid: the same rows as a page with its chart and as an Excel file. */
@AgainstApplication
class DisbursementInBrowserST {

    private static final DecimalFormat YUAN =
            new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));

    @ParameterizedTest
    @EnumSource(Disbursement.By.class)
    void shouldTellTheSameOnThePageAndInExcel(Disbursement.By by, RunningApplication application, Browser browser)
            throws IOException {
        Page page = Browser.signIn(browser.person(), "auditor1", application.password());
        page.navigate("/disbursement.xhtml?year=2026&by=" + by);
        assertThat(page.locator("canvas")).isVisible();
        assertThat(page.locator(".tabs [aria-current=page]")).hasCount(1);
        List<String> shown = new ArrayList<>();
        page.locator("#disbursement tbody tr[data-row]")
                .all()
                .forEach(row -> shown.add(row.getAttribute("data-row") + " "
                        + String.join(
                                " ", row.locator("td.number").allInnerTexts().subList(0, 3))));
        assertThat(shown).isNotEmpty();
        Browser.screenshot(page, "disbursement-by-" + by.name().toLowerCase(Locale.ROOT));

        Download file = page.waitForDownload(
                () -> page.locator("a[href*='disbursement.xlsx']").click());

        assertThat(rows(file, shown.size())).isEqualTo(shown);
    }

    private static List<String> rows(Download file, int count) throws IOException {
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file.path()))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int i = 1; i <= count; i++) {
                StringBuilder row = new StringBuilder(sheet.getRow(i).getCell(0).getStringCellValue());
                for (int column = 2; column <= 4; column++) {
                    row.append(' ')
                            .append(YUAN.format(sheet.getRow(i).getCell(column).getNumericCellValue()));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
