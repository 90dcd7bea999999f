package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chuangwen.calendar.LimitUnit;
import org.chuangwen.calendar.TimeLimit;
import org.chuangwen.calendar.WorkingCalendar;
import org.chuangwen.calendar.WorkingDays;
import org.chuangwen.calendar.WorkingHours;
import org.chuangwen.organisation.Grid;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Unit;
import org.chuangwen.organisation.UnitKind;
import org.chuangwen.paper.Paper;
import org.junit.jupiter.api.Test;

/**
 * What the printed notice says, as a reader of the file finds it. Pages lie in {@code target/papers} to be looked at.
 */
class NoticeOfOrderTest {

    private static final Instant FOUND = Instant.parse("2040-03-01T02:00:00Z");
    private static final Instant DUE = Instant.parse("2040-03-08T10:00:00Z");
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(ZoneId.of("Asia/Shanghai"), WorkingHours.REGULAR, WorkingDays.MONDAY_TO_FRIDAY);
    private static final File PICTURES = new File("target/papers");

    private String description = "居民楼多处从窗口私拉电线为电动车充电";

    @Test
    void shouldSayWhatWhereByWhomAndUntilWhen() throws IOException {
        try (PDDocument paper = open(notice(2, Locale.SIMPLIFIED_CHINESE), "notice")) {
            String text = flat(text(paper));

            assertThat(text)
                    .contains("整改通知书", "整改〔2040〕12号", "区城市管理局：", "和平社区WG-03", "公共安全/飞线充电")
                    .contains("居民楼多处从窗口私拉电线为电动车充电", "12处", "拆除私拉电线", "5工作日，于2040年3月8日18:00前完成")
                    .contains("联系人：刘振华，电话：010-12345678", "示范区创建全国文明城市指挥部办公室", "2040年3月1日")
                    .contains("附：现场照片2张")
                    .contains("第1页，共2页");
            assertThat(flat(text(paper, paper.getNumberOfPages()))).contains("回执", "签收人", "单位盖章");
            assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertEmbeddedInPart(paper);
        }
    }

    @Test
    void shouldSpeakEnglishToWhomeverReadsEnglish() throws IOException {
        try (PDDocument paper = open(notice(1, Locale.ENGLISH), "notice-en")) {
            assertThat(text(paper)).contains("Rectification Notice", "Receipt", "Page 1 of 2", "8 March 2040 18:00");
        }
    }

    @Test
    void shouldPaginateLongTextsAndNinePhotos() throws IOException {
        description = "长文本内容，需要分页显示。".repeat(75) + "完";
        try (PDDocument paper = open(notice(9, Locale.SIMPLIFIED_CHINESE), "notice-long")) {
            String text = flat(text(paper));

            assertThat(paper.getNumberOfPages()).isBetween(4, 7);
            assertThat(text).contains("显示。完", "照片9", "共" + paper.getNumberOfPages() + "页");
            assertThat(flat(text(paper, paper.getNumberOfPages()))).contains("回执", "签收人", "单位盖章");
            assertThat(pictures(paper)).isEqualTo(9);
        }
    }

    @Test
    void shouldWriteCharactersItHasNotAsGetaAndMarkupAsText() throws IOException {
        description = "镕喆堃 𠮷\uD83D\uDE00 <b>&amp;</b> #{1+1} \u202E翻\u0007转 https://example.org/a.png";
        try (PDDocument paper = open(notice(0, Locale.SIMPLIFIED_CHINESE), "notice-rare")) {
            assertThat(text(paper)).contains("镕喆堃 〓〓 <b>&amp;</b> #{1+1} 翻转 https://example.org/a");
        }
    }

    @Test
    void shouldWriteOneLongWordWithinThePage() throws IOException {
        description = "A".repeat(900);
        try (PDDocument paper = open(notice(0, Locale.SIMPLIFIED_CHINESE), "notice-word")) {
            assertThat(flat(text(paper))).contains("A".repeat(100));
        }
    }

    private Paper notice(int photos, Locale locale) {
        Unit district = new Unit("district", "示范区", UnitKind.DISTRICT, null);
        RectificationCase of = new RectificationCase(
                "AJ-2040-000012",
                new Discovery(
                        Source.GRID_PATROL,
                        null,
                        "飞线充电",
                        description,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("12.00"),
                        "处",
                        null,
                        Severity.GRAVE,
                        null,
                        List.of()),
                Source.GRID_PATROL,
                1,
                1,
                1L,
                "和平路12号院3幢东侧",
                1,
                FOUND);
        of.register(FOUND);
        of.dispatch(new RectificationOrder(
                of,
                "整改〔2040〕12号",
                7,
                "拆除私拉电线，引导居民到充电棚充电",
                new LimitClock(
                        CALENDAR,
                        new TimeLimit(5, LimitUnit.WORKING_DAY),
                        Duration.ofHours(40),
                        CALENDAR.workingTime(FOUND, DUE),
                        FOUND),
                FOUND));
        Person issuer = new Person("dispatcher1", "刘振华", "010-12345678", "-");
        Category category = new Category("公共安全", null, null);
        Unit community = new Unit("heping", "和平社区", UnitKind.COMMUNITY, null);
        CaseDetail detail = new CaseDetail(
                of,
                category,
                new Category("飞线充电", null, null),
                community,
                new Grid("WG-03", "三号网格", community, null, null, null),
                issuer,
                new Unit("chengguan", "区城市管理局", UnitKind.BUREAU, null),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<byte[]> pictures = new ArrayList<>(Collections.nCopies(photos, photo()));
        return new NoticeOfOrder(detail, pictures, issuer, district.name(), null, locale, ZoneId.of("Asia/Shanghai"))
                .draw();
    }

    /** As large as what is kept of a photo. */
    private static byte[] photo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PDDocument open(Paper paper, String name) throws IOException {
        PDDocument document = Loader.loadPDF(paper.pdf());
        PICTURES.mkdirs();
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage image = renderer.renderImageWithDPI(page, 60);
            ImageIO.write(image, "png", new File(PICTURES, name + "-" + (page + 1) + ".png"));
        }
        return document;
    }

    /** The font travels in the file, with no more of it than is used. */
    private static void assertEmbeddedInPart(PDDocument paper) throws IOException {
        for (PDPage page : paper.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            }
        }
    }

    private static int pictures(PDDocument paper) {
        int pictures = 0;
        for (PDPage page : paper.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper);
    }

    private static String text(PDDocument paper, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(paper);
    }

    /** Where a line ends is the printer's affair. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
