package org.chuangwen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chuangwen.support.Browser;
import org.chuangwen.support.Effort;
import org.chuangwen.support.Effort.Operator;
import org.chuangwen.support.Newcomer;
import org.chuangwen.support.Photos;
import org.chuangwen.support.RunningApplication;
import org.chuangwen.support.StartsApplications;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The first day in the demo: what its start has printed and what the screens say is all they have. How long slow
 * newcomers would be busy is modelled ({@link Effort}); that they get there at all is not, it happens here. The figures
 * are written to {@code target/first-day.md}; {@code src/docs/first-day.md} tells what they are worth.
 */
@StartsApplications
class FirstDayST {

    private static final String WHAT = "墙上贴满小广告";
    private static final double HERE_NORTH = 24.32610;
    private static final double HERE_EAST = 109.42490;
    private static final double ELSEWHERE_NORTH = 24.32505;
    private static final double ELSEWHERE_EAST = 109.42405;

    private static final String PRACTISED = "report, practised, on a phone";
    private static final String REPORT = "report, on a phone";
    private static final String DISPATCH = "register and dispatch";
    private static final String RECTIFY = "rectify";
    private static final String VERIFY = "verify";

    private static RunningApplication application;
    private static final Map<String, Effort> FIGURES = new LinkedHashMap<>();

    @BeforeAll
    static void startWhereNobodyHasWorkedYet() {
        application = RunningApplication.start(
                Path.of("target", "system", "first-day", UUID.randomUUID().toString()),
                Map.of("CHUANGWEN_DEMO", "true"));
    }

    @AfterAll
    static void writeFiguresDown() throws IOException {
        application.close();
        Files.writeString(Path.of("target", "first-day.md"), table());
    }

    @Test
    void shouldReportDispatchRectifyAndVerifyWithinTenMinutes() {
        Browser.at(application.address(), "FirstDayST.journey", browser -> {
            Newcomer newcomer = Newcomer.whoReads();
            reports(newcomer, onPhone(browser, HERE_NORTH, HERE_EAST));
            dispatches(newcomer, atDesk(browser));
            rectifies(newcomer, atDesk(browser));
            verifies(newcomer, atDesk(browser));
        });

        Effort all = new Effort();
        List.of(REPORT, DISPATCH, RECTIFY, VERIFY).forEach(part -> all.add(FIGURES.get(part)));
        FIGURES.put("all four", all);
        assertThat(all.total()).as("seconds of the whole journey").isLessThan(600);
    }

    @Test
    void shouldReportInUnderThirtySecondsWhenPractised() {
        Browser.at(application.address(), "FirstDayST.practised", browser -> {
            Page page = onPhone(browser, ELSEWHERE_NORTH, ELSEWHERE_EAST);
            Newcomer practised = Newcomer.whoKnows();
            signIn(practised.at(page), "网格员: (\\w+)").sees("上报问题");
            practised.at(page).opens(application.address() + "/report.xhtml", "上报问题");
            practised
                    .photographs("拍照", photo(ELSEWHERE_NORTH, ELSEWHERE_EAST))
                    .picks("占道经营")
                    .presses("上报")
                    .isTold("已上报");
            FIGURES.put(PRACTISED, practised.effort());
        });

        assertThat(FIGURES.get(PRACTISED).total())
                .as("seconds from the opened page to the report taken in")
                .isLessThan(30);
    }

    private void reports(Newcomer patroller, Page page) {
        signIn(patroller.at(page), "网格员: (\\w+)").sees("上报问题");
        patroller.photographs("拍照", photo(HERE_NORTH, HERE_EAST)).allows().sees("位置来自照片");
        picture(page, "patroller-photo");
        if (!patroller.isThere("乱张贴")) {
            patroller.picks("全部类别").reads().picks("市容环境").reads();
        }
        patroller.picks("乱张贴").writes("问题描述", WHAT).presses("上报").isTold("已上报");
        picture(page, "patroller-done");
        FIGURES.put(REPORT, patroller.effort());
    }

    private void dispatches(Newcomer dispatcher, Page page) {
        signIn(dispatcher.at(page), "创文办调度员: (\\w+)").sees("派遣工作台");
        picture(page, "dispatcher-desk");
        dispatcher.follows(WHAT).sees("核对问题是否属实");
        picture(page, "dispatcher-register");
        dispatcher.presses("立案").sees("已立案");
        picture(page, "dispatcher-accepted");
        dispatcher.presses("派遣").isTold("已派遣给责任单位");
        picture(page, "dispatcher-done");
        FIGURES.put(DISPATCH, dispatcher.effort());
    }

    private void rectifies(Newcomer handler, Page page) {
        signIn(handler.at(page), "责任单位经办人: (\\w+) [^,]*区城市管理局").sees("本周到期");
        picture(page, "handler-week");
        // The limit of five working days may end in this week, in the next or behind holidays.
        if (!handler.isThere(WHAT)) {
            if (handler.isThere("下周到期")) {
                handler.picks("下周到期").reads();
                picture(page, "handler-next-week");
            }
            if (!handler.isThere(WHAT)) {
                handler.follows("待办").sees("事项");
            }
        }
        handler.follows(WHAT).sees("整改完成后上传照片");
        picture(page, "handler-case");
        handler.photographs("拍照或选择照片", photo(HERE_NORTH, HERE_EAST))
                .writes("整改情况", "小广告已清除，墙面已粉刷")
                .presses("提交整改结果")
                .isTold("整改结果已提交");
        picture(page, "handler-done");
        FIGURES.put(RECTIFY, handler.effort());
    }

    private void verifies(Newcomer supervisor, Page page) {
        signIn(supervisor.at(page), "督查员: (\\w+)").sees("待办");
        picture(page, "supervisor-inbox");
        supervisor.follows(WHAT).sees("到现场核对整改情况");
        picture(page, "supervisor-case");
        supervisor.presses("核查通过，结案").isTold("案卷已结案");
        picture(page, "supervisor-done");
        FIGURES.put(VERIFY, supervisor.effort());
    }

    private Newcomer signIn(Newcomer newcomer, String printed) {
        return newcomer.opens(application.address() + "/", "登录")
                .copies("用户名", printed(printed))
                .copies("密码", application.password())
                .presses("登录");
    }

    private static String printed(String pattern) {
        return Pattern.compile(pattern)
                .matcher(application.output())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static Page onPhone(Browser browser, double north, double east) {
        Page page = browser.personOnPhone();
        page.context().setGeolocation(new Geolocation(north, east));
        return page;
    }

    private static Page atDesk(Browser browser) {
        return browser.person(options -> options.setViewportSize(1280, 800));
    }

    private static FilePayload photo(double north, double east) {
        return new FilePayload("照片.jpg", "image/jpeg", Photos.jpegAt(north, east));
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "first-day-" + name + ".png")));
    }

    private static String table() {
        List<Operator> operators = List.of(Operator.values());
        StringBuilder table = new StringBuilder("| |");
        operators.forEach(one ->
                table.append(' ').append(one.name().toLowerCase(Locale.ROOT)).append(" |"));
        table.append(" all |\n|---|")
                .append("---:|".repeat(operators.size() + 1))
                .append('\n');
        FIGURES.forEach((who, effort) -> table.append("| ")
                .append(who)
                .append(" | ")
                .append(operators.stream()
                        .map(one -> String.format(Locale.ROOT, "%.1f", effort.of(one)))
                        .collect(Collectors.joining(" | ")))
                .append(String.format(Locale.ROOT, " | %.1f |%n", effort.total())));
        return table.toString();
    }
}
