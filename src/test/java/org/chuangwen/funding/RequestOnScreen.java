package org.chuangwen.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chuangwen.support.Steps.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What a clerk fills in on the page of a request. */
final class RequestOnScreen {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    private RequestOnScreen() {}

    static void item(Page page, int line, String name, String quantity, String unit, String unitPrice) {
        field(page, "item-name-" + line).fill(name);
        field(page, "item-quantity-" + line).fill(quantity);
        field(page, "item-unit-" + line).fill(unit);
        field(page, "item-unitPrice-" + line).fill(unitPrice);
    }

    /** Which class the matter is of, and the residents by households. */
    static void consent(Page page, String all, String asked, String agreed) {
        field(page, "consentClass").selectOption("ORDINARY");
        figures(page, "households", all, asked, agreed);
    }

    static void consentByArea(Page page, String all, String asked, String agreed) {
        figures(page, "area", all, asked, agreed);
    }

    private static void figures(Page page, String of, String all, String asked, String agreed) {
        field(page, of + "All").fill(all);
        field(page, of + "Asked").fill(asked);
        field(page, of + "Agreed").fill(agreed);
    }

    /** Sources are many, and others may have spent them: takes the first that suffices. */
    static void sourceWithEnough(Page page) {
        field(page, "source")
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText("够用"))
                .first()
                .locator("input")
                .check();
    }

    /** Chooses a file, which is uploaded and added by itself. */
    static void addPaper(Page page, String kind) {
        field(page, "kind").selectOption(kind);
        page.locator(".paper-add input[type=file]")
                .setInputFiles(new FilePayload(kind + ".pdf", "application/pdf", PDF));
        assertThat(page.locator(".papers-list")).containsText(kind + ".pdf");
    }
}
