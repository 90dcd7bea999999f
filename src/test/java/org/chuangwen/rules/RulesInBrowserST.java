package org.chuangwen.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.StreetReport;
import org.junit.jupiter.api.Test;

/**
 * An administrator changes a rule, sees what it would have changed, puts it into effect; the dispatcher is proposed it.
 */
@AgainstApplication
class RulesInBrowserST {

    private String password;

    @Test
    void shouldProposeByTheRuleThatTheAdministratorMade(RunningApplication application, Browser browser) {
        password = application.password();
        Page admin = signIn(browser.person(options -> options.setViewportSize(1280, 900)), "admin1");
        admin.navigate("/rules.xhtml");
        Browser.screenshot(admin, "rules");
        admin.locator("tr[data-row=responsible-unit] a.main").click();
        assertThat(admin.locator(".sheet")).containsText("案件所在社区");
        Browser.screenshot(admin, "rule-table");
        admin.locator("#change\\:begin").click();
        admin.waitForURL("**/rule-draft.xhtml*");

        assertThat(admin.locator("table.sheet-edited tbody tr").first()).isVisible();
        int rows = admin.locator("table.sheet-edited tbody tr").count();
        admin.locator("#draft\\:addFirst").click();
        assertThat(admin.locator("table.sheet-edited tbody tr")).hasCount(rows + 1);
        assertThat(admin.locator("tr").nth(1)).containsText("请填写");
        cell(admin, 1, 1).fill("没有的小类");
        admin.locator("#draft\\:tryOut").click();
        assertThat(admin.locator("tr").nth(1)).containsText("没有这个选项");
        Browser.screenshot(admin, "rule-draft-with-faults");
        cell(admin, 1, 1).fill("飞线充电、楼道充电");
        proposal(admin, 1).selectOption(new SelectOption().setLabel("区供电公司"));
        admin.locator("#draft\\:putIntoEffect").click();
        assertThat(admin.locator(".field-error, .note-danger").first()).isVisible();
        admin.locator("#draft\\:tryOut").click();
        assertThat(admin.locator("#tried")).containsText("的建议会改变");
        assertThat(admin.locator("#changed tbody tr").first()).containsText("区供电公司");
        Browser.screenshot(admin, "rule-try-out");
        admin.locator("#draft\\:reason").fill("充电设施由供电公司统一建设");
        admin.locator("#draft\\:putIntoEffect").click();
        assertThat(admin.locator(".page-head .tag-good")).containsText("第 2 版");
        assertThat(admin.locator("body")).containsText("充电设施由供电公司统一建设");

        String number = report(signIn(browser.personOnPhone(), "patroller1"));
        Page dispatcher = signIn(browser.person(), "dispatcher1");
        dispatcher.navigate("/case.xhtml?number=" + number);
        dispatcher.locator("#step\\:accept").click();
        assertThat(dispatcher.locator(".case-head")).containsText("待派遣");
        assertThat(dispatcher.locator("#step\\:unitCode")).hasValue("gongdian");
        assertThat(dispatcher.locator("#step")).containsText("第 2 版第 1 行");
        Browser.screenshot(dispatcher, "dispatch-with-proposal");
        dispatcher.locator("#step\\:unitCode").selectOption("chengguan");
        dispatcher.locator("#step\\:limitAmount").fill("600");
        dispatcher.locator("#step\\:limitUnit").selectOption("WORKING_DAY");
        dispatcher.locator("#step\\:dispatch").click();
        assertThat(dispatcher.locator(".timeline")).containsText("规则建议的是区供电公司");
        assertThat(dispatcher.locator(".timeline")).containsText("规则建议的期限是");
        assertThat(dispatcher.locator(".holidays-unknown")).containsText("按双休日推算");
        Browser.screenshot(dispatcher, "order-beyond-the-holidays");

        Page phone = signIn(browser.personOnPhone(), "admin1");
        phone.navigate("/rule-table.xhtml?key=time-limit");
        phone.locator("#change\\:begin").click();
        assertThat(phone.locator("table.sheet-edited tbody tr").first()).isVisible();
        Browser.screenshot(phone, "rule-draft-on-phone");
        phone.locator("[data-opens=discard-dialog]").click();
        phone.locator("#draft\\:discard").click();
        assertThat(phone.locator("#change\\:begin")).isVisible();
    }

    @Test
    void shouldBeWrittenLikeASpreadsheet(RunningApplication application, Browser browser) {
        password = application.password();
        Page admin = signIn(browser.person(options -> options.setViewportSize(1280, 900)), "admin1");
        admin.navigate("/rule-table.xhtml?key=time-limit");
        admin.locator("#change\\:begin").click();
        admin.waitForURL("**/rule-draft.xhtml*");
        Locator rows = admin.locator("table.sheet-edited tbody tr");
        int count = rows.count();

        cell(admin, 1, 0).click();
        admin.keyboard().press("Enter");
        assertThat(cell(admin, 2, 0)).isFocused();
        admin.keyboard().press("ArrowRight");
        assertThat(cell(admin, 2, 1)).isFocused();
        admin.keyboard().press("ArrowUp");
        assertThat(cell(admin, 1, 1)).isFocused();
        admin.keyboard().press("Tab");
        assertThat(cell(admin, 1, 2)).isFocused();

        Locator note = rows.first().locator("td.sheet-note input");
        note.fill("不分昼夜");
        assertThat(admin.locator("#kept")).containsText("已自动保存");
        assertThat(note).isFocused();
        admin.reload();
        assertThat(note).hasValue("不分昼夜");

        Locator wordOfLast = cell(admin, count, 0);
        wordOfLast.focus();
        paste(wordOfLast, "公共安全\t飞线充电\t-\t-\t-\t48\t紧急工作时\t先断电\n-\t-\t-\t-\t-\t5\t工作日\t其余\n");
        assertThat(rows).hasCount(count + 1);
        assertThat(cell(admin, count, 1)).hasValue("飞线充电");
        assertThat(rows.nth(count - 1).locator("select")).hasValue("URGENT_HOUR");
        assertThat(rows.nth(count).locator("td.sheet-note input")).hasValue("其余");
        assertThat(cell(admin, count, 0)).isFocused();

        admin.evaluate("() => scrollTo(0, document.body.scrollHeight)");
        rows.nth(count).locator("[name$=':up']").click();
        assertThat(rows.nth(count - 1).locator("td.sheet-note input")).hasValue("其余");
        assertThat(rows.nth(count - 1).locator("[name$=':up']")).isFocused();
        assertThat(rows.nth(count - 1).locator("[name$=':up']")).isInViewport();
        assertThat(admin.locator("h1")).not().isInViewport();
        Browser.screenshot(admin, "rule-draft-as-a-sheet");

        admin.locator("[data-opens=discard-dialog]").click();
        admin.locator("#draft\\:discard").click();
        assertThat(admin.locator("#change\\:begin")).isVisible();
    }

    private static void paste(Locator into, String text) {
        into.evaluate(
                "(cell, text) => { const data = new DataTransfer(); data.setData('text/plain', text); cell.dispatchEvent("
                        + "new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }",
                text);
    }

    private static Locator cell(Page page, int row, int column) {
        return page.locator("table.sheet-edited tbody tr")
                .nth(row - 1)
                .locator("td")
                .nth(column)
                .locator("input");
    }

    private static Locator proposal(Page page, int row) {
        return page.locator("table.sheet-edited tbody tr")
                .nth(row - 1)
                .locator("select")
                .first();
    }

    private Page signIn(Page page, String username) {
        return Browser.signIn(page, username, password);
    }

    private static String report(Page page) {
        StreetReport.begin(page);
        page.locator("#report\\:subcategory").selectOption(new SelectOption().setLabel("飞线充电"));
        page.locator("#report\\:gridCode").selectOption("heping/WG-03");
        page.locator("#report\\:description").fill("居民楼多处从窗口私拉电线为电动车充电");
        return StreetReport.send(page);
    }
}
