package org.chuangwen.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** An administrator keeps the demo's organisation, on the screens and by REST. */
@AgainstApplication
class DirectoryST {

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void shouldImportAUnitAndAddSomebodyWhoMustChooseTheirPassword(RunningApplication application, Browser browser) {
        Page admin = signIn(browser.person(), "admin1", application.password());
        admin.navigate("/organisation.xhtml");
        assertThat(admin.locator(".tree")).containsText("区城市管理局");
        Browser.screenshot(admin, "organisation");

        importFile(admin, "编码,名称,类别,上级编码,包联社区编码\nnew-" + mark + ",新设局,局,nowhere,heping\n");
        assertThat(admin.locator("#import-faults tbody tr")).hasCount(1);
        assertThat(admin.locator("#import-faults tbody tr")).containsText("上级编码");
        Browser.screenshot(admin, "organisation-import-with-faults");
        importFile(admin, "编码,名称,类别,上级编码,包联社区编码\nnew-" + mark + ",新设局,局,district,heping\n");
        assertThat(admin.locator("#preview")).containsText("new-" + mark);
        Browser.screenshot(admin, "organisation-import-preview");
        admin.locator("#applying\\:apply").click();
        assertThat(admin.locator("#applied")).isVisible();
        assertThat(admin.locator("#preview")).hasCount(0);

        admin.navigate("/organisation.xhtml?text=new-" + mark);
        admin.locator(".tree a").first().click();
        assertThat(admin.locator("#unit-name")).hasText("新设局");
        admin.locator("a[href*='person.xhtml?unit=']").click();
        admin.locator("#person\\:username").fill("h-" + mark);
        admin.locator("#person\\:save").click();
        assertThat(admin.locator(".field-error").first()).isVisible();
        assertThat(admin.locator("#person\\:username")).hasValue("h-" + mark);
        admin.locator("#person\\:name").fill("新来的");
        admin.locator("select[id$=role]").first().selectOption("UNIT_HANDLER");
        Browser.screenshot(admin, "person-form");
        admin.locator("#person\\:save").click();
        String password = admin.locator("#new-password .one-time").innerText().strip();

        Page handler = browser.personOnPhone();
        handler.navigate("/login.xhtml");
        handler.locator("#login\\:username").fill("h-" + mark);
        handler.locator("#login\\:password").fill(password);
        handler.locator("#login\\:signIn").click();
        handler.waitForURL("**/me.xhtml");
        assertThat(handler.locator("#password-first")).isVisible();
        handler.navigate("/inbox.xhtml");
        handler.waitForURL("**/me.xhtml");
        handler.locator("#password\\:oldPassword").fill(password);
        handler.locator("#password\\:newPassword").fill("a better password");
        handler.locator("#password\\:repeated").fill("a better password");
        handler.locator("#password\\:change").click();
        assertThat(handler.locator("#password-first")).hasCount(0);
        handler.navigate("/inbox.xhtml");
        assertThat(handler).hasURL(java.util.regex.Pattern.compile(".*/inbox.xhtml"));

        Page onPhone = signIn(browser.personOnPhone(), "admin1", application.password());
        onPhone.navigate("/organisation.xhtml");
        Browser.screenshot(onPhone, "organisation-on-phone");
        onPhone.navigate("/organisation.xhtml?text=h-" + mark);
        onPhone.locator(".tree a").first().click();
        onPhone.locator("#edit-person").click();
        onPhone.locator("#leaving\\:day").fill("2026-01-05");
        onPhone.locator("#leaving\\:leave").click();
        assertThat(onPhone.locator("#person-name")).hasText("新来的");
        handler.navigate("/inbox.xhtml");
        handler.waitForURL(url -> url.contains("/login.xhtml"));
    }

    @Test
    void shouldEditAUnitAndDissolveItOnScreen(RunningApplication application, Rest rest, Browser browser) {
        String code = "e-" + mark;
        rest.as("admin1", application.password()).post("/units", unit(code));
        Page admin = signIn(browser.person(), "admin1", application.password());
        admin.navigate("/organisation.xhtml?text=" + code);
        admin.locator(".tree a").first().click();
        admin.locator("#edit-unit").click();
        admin.locator("#unit\\:name").fill("");
        admin.locator("#unit\\:save").click();
        assertThat(admin.locator(".field-error").first()).isVisible();
        assertThat(admin.locator("#unit\\:code")).hasValue(code);
        admin.locator("#unit\\:name").fill("改了名的局");
        admin.locator("#unit\\:save").click();
        assertThat(admin.locator("#unit-name")).hasText("改了名的局");

        assertThat(admin.locator(".tree")).containsText("改了名的局");

        admin.locator("#edit-unit").click();
        admin.locator("#dissolving\\:successor").selectOption("chengguan");
        admin.locator("#dissolving\\:dissolve").click();
        assertThat(admin.locator(".note-good").first()).isVisible();
        admin.navigate("/organisation.xhtml");
        assertThat(admin.locator(".tree")).containsText("区城市管理局");
        assertThat(admin.locator(".tree")).not().containsText("改了名的局");
    }

    @Test
    void shouldKeepTheOrganisationByRest(RunningApplication application, Rest rest) {
        Rest admin = rest.as("admin1", application.password());
        Rest dispatcher = rest.as("dispatcher1", application.password());
        String code = "r-" + mark;

        assertThat(dispatcher.get("/units?limit=5").json().getJsonArray("items"))
                .hasSize(5);
        assertThat(dispatcher.get("/people").status()).isEqualTo(403);
        assertThat(dispatcher.post("/units", unit(code)).status()).isEqualTo(403);
        JsonObject founded = admin.post("/units", unit(code)).json();
        assertThat(founded.getString("code")).isEqualTo(code);
        assertThat(admin.post("/units", unit(code)).status()).isEqualTo(422);
        Rest.Answer added = admin.post(
                "/people",
                Map.of(
                        "username",
                        "p-" + mark,
                        "name",
                        "某人",
                        "posts",
                        List.of(Map.of("role", "UNIT_HANDLER", "unit", code))));
        assertThat(added.status()).isEqualTo(201);
        Rest.Answer refused = rest.post(
                "/tokens",
                Map.of("username", "p-" + mark, "password", added.json().getString("password")));
        assertThat(rest.with(refused.json().getString("token"))
                        .get("/work-items")
                        .status())
                .isEqualTo(403);

        assertThat(admin.put(
                                "/units/" + code,
                                Map.of(
                                        "version",
                                        99,
                                        "code",
                                        code,
                                        "name",
                                        "改名",
                                        "kind",
                                        "BUREAU",
                                        "parent",
                                        "district"))
                        .status())
                .isEqualTo(409);
        assertThat(admin.post(
                                "/units/" + code + "/dissolve",
                                Map.of(
                                        "version",
                                        founded.getInt("version"),
                                        "successor",
                                        "chengguan",
                                        "day",
                                        "2026-01-05"))
                        .status())
                .isEqualTo(204);
        assertThat(admin.get("/units/" + code).status()).isEqualTo(404);
        assertThat(admin.get("/people/p-" + mark)
                        .json()
                        .getJsonArray("posts")
                        .getJsonObject(0)
                        .getString("unit"))
                .isEqualTo("chengguan");
        int version = admin.get("/people/p-" + mark).json().getInt("version");
        assertThat(admin.post("/people/p-" + mark + "/leave", Map.of("version", version, "day", "2026-01-05"))
                        .status())
                .isEqualTo(204);
        assertThat(admin.get("/unattended-work-items").status()).isEqualTo(200);
        assertThat(admin.get("/grids/WG-03").json().getJsonArray("small")).isNotEmpty();

        byte[] workbook = admin.get("/organisation/export").content();
        Rest.Answer again = admin.send(admin.request("/organisation/import?preview=true")
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .POST(BodyPublishers.ofByteArray(workbook)));
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().getJsonArray("changes")).isEmpty();
    }

    private static Map<String, Object> unit(String code) {
        return Map.of("code", code, "name", "新设局", "kind", "BUREAU", "parent", "district");
    }

    private static void importFile(Page page, String text) {
        page.navigate("/organisation-import.xhtml");
        page.locator("#import\\:file")
                .setInputFiles(new FilePayload("机构.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("#import\\:preview").click();
    }

    private static Page signIn(Page page, String username, String password) {
        page.navigate("/login.xhtml");
        page.locator("#login\\:username").fill(username);
        page.locator("#login\\:password").fill(password);
        page.locator("#login\\:signIn").click();
        page.waitForURL(url -> !url.contains("/login.xhtml") && !url.contains("/index.xhtml"));
        return page;
    }
}
