package org.chuangwen.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.Test;

/** An administrator sets what requests for money can be for, and a clerk chooses from it. */
@AgainstApplication
class FundingCategoriesInBrowserST {

    @Test
    void shouldAddRenameAndTakeOutOfUseAndTellFaultsBesideTheField(RunningApplication application, Browser browser) {
        Rest rest = application.rest().as("admin1", application.password());
        Page page = Browser.signIn(
                browser.person(options -> options.setViewportSize(1280, 900)), "admin1", application.password());
        page.navigate("/funding-categories.xhtml");
        page.locator("#adding\\:add").click();
        assertThat(page.locator("#adding .field-error")).containsText("请填写");
        page.locator("#adding\\:name").fill("无障碍设施");
        page.locator("#adding\\:add").click();
        assertThat(page.locator(".note-good")).containsText("已新增");
        page.locator("#adding\\:name").fill("无障碍设施");
        page.locator("#adding\\:add").click();
        assertThat(page.locator("#adding")).containsText("已有名为“无障碍设施”的类别");
        Browser.screenshot(page, "funding-categories");

        page.getByLabel("无障碍设施 类别").fill("公共安全设施");
        page.locator("#categories\\:save").click();
        assertThat(page.locator(".cell-fault")).containsText("已有名为");
        page.getByLabel("无障碍设施 类别").fill("无障碍环境");
        page.locator("#categories\\:save").click();
        assertThat(page.locator(".note-good")).containsText("已保存");

        var renamed = rest.get("/funding-categories").array().stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("name").equals("无障碍环境"))
                .findFirst()
                .orElseThrow();
        Rest.Answer retired = rest.put(
                "/funding-categories/" + renamed.getInt("id"),
                Map.of("name", "无障碍环境", "active", false, "version", renamed.getInt("version")));
        assertThat(retired.status()).isEqualTo(200);
        assertThat(retired.json().getBoolean("active")).isFalse();
        page.getByLabel("无障碍环境 类别").fill("无障碍");
        page.locator("#categories\\:save").click();
        assertThat(page.locator(".cell-fault")).containsText("您的修改没有保存");
        assertThat(page.getByLabel("无障碍环境 类别")).hasValue("无障碍");

        Rest clerks = application.rest().as("clerk1", application.password());
        Rest.Answer refused = clerks.post("/funding-requests", Map.of("title", "坡道", "category", "无障碍环境"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已停用");
        String number =
                clerks.post("/funding-requests", Map.of("title", "坡道")).json().getString("number");
        Page clerk = Browser.signIn(browser.person(), "clerk1", application.password());
        clerk.navigate("/funding-request.xhtml?number=" + number);
        assertThat(clerk.locator("#step\\:category option").allTextContents())
                .contains("公共安全设施")
                .doesNotContain("无障碍环境");
    }
}
