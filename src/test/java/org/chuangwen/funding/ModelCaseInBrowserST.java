package org.chuangwen.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chuangwen.support.Steps.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Cast;
import org.chuangwen.support.PostgresqlServer;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.StartsApplications;
import org.chuangwen.support.Steps;
import org.chuangwen.support.StreetReport;
import org.chuangwen.support.Timers;
import org.junit.jupiter.api.Test;

/**
 * The model case on everybody's screens, with the demo's people on PostgreSQL: wires hang from windows, the unit lacks
 * the money for a shelter, residents agree, the party group grants it, it is built, accepted, paid and settled, and the
 * wires are gone, at the verification and when somebody looks again. Only the rules it is played by and the passing of
 * time come another way.
 */
@StartsApplications
class ModelCaseInBrowserST {

    private static final String TITLE = "幸福里小区充电桩雨棚及地面硬化等配套设施建设";

    /** The parts of the chain in their order. */
    private static final List<String> CHAIN = List.of(
            "origin",
            "purpose",
            "consent",
            "papers",
            "decisions",
            "notice",
            "instalments",
            "entries",
            "progress",
            "acceptance",
            "settlement",
            "rechecked");

    private Timers timers;
    private Browser browser;
    private Cast cast;
    private String wires;
    private String request;

    @Test
    void shouldGoFromThePatrolToThePhotoOfTheRecheck() {
        try (PostgresqlServer server = PostgresqlServer.start()) {
            PostgresqlServer.Database database = server.create("model");
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("CHUANGWEN_DEMO", "true");
            Path folder = Path.of("target", "model", UUID.randomUUID().toString());
            try (RunningApplication application = RunningApplication.start(folder, settings)) {
                String password = application.password();
                ModelCaseRules.meetToday(application.rest().as("secretary1", password), "fagai", today());
                ModelCaseRules.lookAgain(application.rest().as("admin1", password), "飞线充电");
                timers = new Timers(database);
                Browser.at(application.address(), "ModelCaseInBrowserST", opened -> {
                    browser = opened;
                    cast = new Cast(opened, password);
                    wiresNeedMoney();
                    fillInAndSubmit();
                    reviewAndReserve();
                    new ModelCaseMeeting(cast, TITLE, request).hold();
                    hangOnTheWall();
                    buildAndPay();
                    acceptAndSettle();
                    verifyAndLookAgain();
                    assertWholeChain();
                });
            }
        }
    }

    private void wiresNeedMoney() {
        wires = StreetReport.ofWires(cast.onPhone("patroller2"), "xinxing/WG-05");
        Page dispatcher = atCase("dispatcher1");
        look(dispatcher, "register");
        Steps.take(dispatcher, "accept");
        dispatcher = atCase("dispatcher1");
        field(dispatcher, "unitCode").selectOption("gongdian");
        field(dispatcher, "limitAmount").fill("5");
        field(dispatcher, "limitUnit").selectOption("WORKING_DAY");
        field(dispatcher, "requirement").fill("拆除私拉电线，解决居民充电");
        look(dispatcher, "dispatch");
        Steps.take(dispatcher, "dispatch");

        Page handler = atCase("handler6");
        look(handler, "handle");
        Steps.takeWithReason(handler, "needsMoney", "充电桩由企业免费安装，雨棚和地面硬化没有资金");
        handler = atCase("handler6");
        assertThat(handler.locator(".case-head")).containsText("等待资金");
        assertThat(handler.locator(".turn-of")).hasCount(0);
        assertThat(handler.locator("[aria-labelledby=stages-title]")).not().containsText("进行中");
        look(handler, "case-waits");
    }

    /** The community's clerk finds the draft among the tasks, with what the case knows filled in. */
    private void fillInAndSubmit() {
        Page clerk = cast.at("clerk2");
        clerk.navigate("/inbox.xhtml");
        clerk.locator("a.main:has-text('飞线充电')").first().click();
        clerk.waitForURL("**/funding-request.xhtml?number=*");
        assertThat(clerk.locator("[aria-labelledby=origin-title]")).containsText(wires);
        assertThat(clerk.locator("[aria-labelledby=origin-title] .photo")).hasCount(1);
        assertThat(field(clerk, "purpose")).hasValue(Pattern.compile("居民楼多处从窗口私拉电线[\\s\\S]*没有资金"));
        request = clerk.locator(".case-head .row-top .second").innerText().strip();

        field(clerk, "title").fill(TITLE);
        field(clerk, "category").selectOption("公共安全设施");
        field(clerk, "grantingUnit").selectOption("fagai");
        RequestOnScreen.item(clerk, 1, "雨棚", "40", "米", "1650");
        clerk.locator("[data-add-line]").click();
        RequestOnScreen.item(clerk, 2, "地面硬化", "100", "平方米", "200");
        assertThat(clerk.locator("[data-total]")).hasText("¥86,000.00");
        RequestOnScreen.consent(clerk, "345", "312", "298");
        RequestOnScreen.consentByArea(clerk, "32800", "29700", "28350");
        RequestOnScreen.addPaper(clerk, "CONSENT_SHEET");
        RequestOnScreen.addPaper(clerk, "QUOTE");
        look(clerk, "apply");
        Steps.take(clerk, "submit");
    }

    private void reviewAndReserve() {
        Page reviewer = atRequest("reviewer1");
        look(reviewer, "review");
        Steps.take(reviewer, "pass");
        Page finance = atRequest("finance1");
        RequestOnScreen.sourceWithEnough(finance);
        look(finance, "check-budget");
        Steps.take(finance, "reserve");
        assertMoney("¥86,000.00", "–", "¥86,000.00", "¥0.00", "¥0.00", "¥0.00");
    }

    private void hangOnTheWall() {
        Page anybody = browser.personOnPhone();
        anybody.navigate("/public-notices.xhtml");
        assertThat(anybody.locator("main")).containsText(TITLE);
        assertThat(anybody.locator("main")).containsText("¥80,000.00");
        look(anybody, "public-notices");
        Page finance = atRequest("finance1");
        assertThat(finance.locator(".case-head")).containsText("公示中");
        finance.locator(".diagram-card summary").click();
        assertThat(finance.locator(".diagram .step-now[data-element-id=noticeOver]"))
                .isVisible();
        look(finance, "on-notice");
        timers.elapse("noticeOver", request, () -> {
            finance.reload();
            return finance.locator("#step").count() == 1;
        });
        assertMoney("¥86,000.00", "¥80,000.00", "¥80,000.00", "¥0.00", "¥6,000.00");
    }

    private void buildAndPay() {
        Page finance = atRequest("finance1");
        finance.locator("[data-split]").click();
        for (int i = 1; i <= 3; i++) {
            field(finance, "dueOn-" + i).fill(today().plusDays(30L * i).toString());
        }
        look(finance, "plan");
        Steps.take(finance, "planned");
        Page clerk = atRequest("clerk2");
        look(clerk, "start");
        Steps.take(clerk, "started");
        clerk = atRequest("clerk2");
        clerk.locator("[data-opens=progress-dialog]").click();
        clerk.locator("#progress\\:percent").fill("50");
        clerk.locator("#progress\\:content").fill("立柱完成，开始安装顶棚");
        Steps.press(clerk, clerk.locator("#progress\\:send"));
        pay("记-2026-118", null);
        pay("记-2026-131", null);
        clerk = atRequest("clerk2");
        Steps.photograph(clerk);
        field(clerk, "comment").fill("雨棚40米、地面硬化100平方米全部完成");
        look(clerk, "build");
        Steps.take(clerk, "completed");
    }

    private void pay(String voucher, String lessThanPlanned) {
        Page finance = atRequest("finance1");
        if (lessThanPlanned != null) {
            field(finance, "amount").fill(lessThanPlanned);
        }
        field(finance, "voucher").fill(voucher);
        Steps.photograph(finance);
        look(finance, "pay");
        Steps.take(finance, "paid");
    }

    private void acceptAndSettle() {
        assertThat(atRequest("finance1").locator("#step")).hasCount(0);
        Page supervisor = atRequest("supervisor1");
        Steps.photograph(supervisor);
        look(supervisor, "accept");
        Steps.take(supervisor, "accepted");
        pay("记-2026-140", "3,500.50");
        Page finance = atRequest("finance1");
        look(finance, "settle");
        Steps.take(finance, "settled");
        assertMoney("¥86,000.00", "¥80,000.00", "¥0.00", "¥75,500.50", "¥10,499.50");
    }

    private void verifyAndLookAgain() {
        Page supervisor = atCase("supervisor1");
        for (Locator doubt : supervisor.locator("#step .warnings .warning").all()) {
            doubt.locator("input[value=ACCEPTED]").check();
        }
        Steps.photograph(supervisor);
        field(supervisor, "comment").fill("电线已经全部拆除");
        look(supervisor, "verify");
        Steps.take(supervisor, "pass");
        Page another = atCase("supervisor2");
        timers.elapse("recheckDue", wires, () -> {
            another.reload();
            return another.locator("#step").count() == 1;
        });
        Steps.photograph(another);
        field(another, "comment").fill("没有再私拉电线");
        look(another, "recheck");
        Steps.take(another, "stillGood");
    }

    /**
     * The patrol's photo, the case, the consent, the request, the decision, the entries, the acceptance, the recheck.
     */
    private void assertWholeChain() {
        Page auditor = atRequest("auditor1");
        assertThat((List<?>) auditor.locator(".chain section[aria-labelledby]")
                        .evaluateAll("cards => cards.map(card => card.getAttribute('aria-labelledby'))"))
                .isEqualTo(CHAIN.stream().map(card -> card + "-title").toList());
        assertThat(card(auditor, "origin")).containsText(wires);
        assertThat(card(auditor, "origin")).containsText("已结案");
        assertThat(card(auditor, "origin").locator(".photo")).hasCount(1);
        assertThat(card(auditor, "consent")).containsText("298");
        assertThat(card(auditor, "papers").locator("a")).hasCount(2);
        assertThat(card(auditor, "decisions")).containsText("党组决〔");
        assertThat(card(auditor, "decisions")).containsText("纪要〔");
        assertThat(card(auditor, "entries").locator("tbody .tag").allInnerTexts())
                .containsExactly("预留", "批准", "退回可用", "付款", "付款", "付款", "退回可用");
        assertThat(card(auditor, "acceptance").locator(".photo")).hasCount(2);
        assertThat(card(auditor, "settlement")).containsText("¥75,500.50");
        assertThat(card(auditor, "rechecked").locator(".photo")).hasCount(2);
        assertThat(auditor.locator("#step")).hasCount(0);
        auditor.locator(".diagram-card summary").click();
        assertThat(auditor.locator(".diagram svg").first()).isVisible();
        look(auditor, "whole-chain");
        assertPrinted(auditor);
    }

    /** On paper stands the whole chain with its photos, and nothing that is only there to be pressed. */
    private static void assertPrinted(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String card : CHAIN) {
            assertThat(card(page, card)).isVisible();
        }
        assertThat(card(page, "origin").locator(".photo img")).isVisible();
        assertThat(page.locator(".topbar")).isHidden();
        assertThat(page.locator(".diagram-card")).isHidden();
        assertThat(page.locator(".head-buttons")).isHidden();
        Browser.screenshot(page, "model-case-on-paper");
    }

    private static Locator card(Page page, String name) {
        return page.locator("[aria-labelledby=" + name + "-title]");
    }

    private void assertMoney(String... sums) {
        assertThat(atRequest("auditor1").locator(".money-line dd")).hasText(sums);
    }

    private Page atCase(String username) {
        return cast.at(username, "/case.xhtml?number=" + wires);
    }

    private Page atRequest(String username) {
        return cast.at(username, "/funding-request.xhtml?number=" + request);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static void look(Page page, String name) {
        Cast.look(page, "model-case-" + name);
    }
}
