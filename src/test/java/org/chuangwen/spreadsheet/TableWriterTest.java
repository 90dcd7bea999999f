package org.chuangwen.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final Logger LOG = Logger.getLogger(TableWriterTest.class.getName());
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> TITLES = List.of("A", "B", "C", "D");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00A0=1",
                "　=1",
                "\uFEFF=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "=HYPERLINK(\"http://example.org\",\"x\")"
            })
    void shouldMarkAsTextWhatMightBeAFormula(String text) throws IOException {
        assertThat(cell(text).getStringCellValue()).startsWith("'");
        assertThat(cell(text).getCellType()).isEqualTo(CellType.STRING);
        assertThat(csv(text)).contains("'" + (text.contains("\"") ? "=HYPERLINK" : text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-5 处", "a=b", "和平路 12 号", "(+1)", "'=1"})
    void shouldLeaveOtherTextsAlone(String text) throws IOException {
        assertThat(cell(text).getStringCellValue()).isEqualTo(text);
    }

    @Property
    void shouldNeverWriteAFormula(@ForAll @StringLength(min = 1, max = 12) @CharRange(from = 0, to = 127) String text) {
        String first = Harmless.text(text).strip();

        assertThat(first.isEmpty() || "=+-@".indexOf(first.charAt(0)) < 0).isTrue();
    }

    @Test
    void shouldWriteDatesAndNumbersAsSuchAndFreezeTheHead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.workbook(file, "台账", TITLES, List.of(10, 20, 10, 10), ZONE)) {
            table.row(Arrays.asList(
                    Instant.parse("2040-03-01T02:30:00Z"), new BigDecimal("12.50"), null, "长".repeat(40_000)));
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            Sheet sheet = workbook.getSheet("台账");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("B");
            Cell moment = sheet.getRow(1).getCell(0);
            assertThat(moment.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2040, 3, 1, 10, 30));
            assertThat(moment.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12.5);
            assertThat(sheet.getRow(1).getCell(2)).isNull();
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).hasSize(32_767);
        }
    }

    @Test
    void shouldLinkAddressesAsLongAsExcelTakesThem() throws IOException {
        URI address = URI.create("https://example.org/attachments/1?a=b&c=d");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.workbook(file, "s", TITLES, List.of(), ZONE)) {
            for (int row = 0; row <= WorkbookWriter.MOST_LINKS; row++) {
                table.row(List.of(address));
            }
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getHyperlink().getAddress()).isEqualTo(address.toString());
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(address.toString());
            assertThat(sheet.getHyperlinkList()).hasSize(WorkbookWriter.MOST_LINKS);
            assertThat(sheet.getRow(WorkbookWriter.MOST_LINKS + 1).getCell(0).getStringCellValue())
                    .isEqualTo(address.toString());
        }
    }

    @Test
    void shouldWriteAWorkbookThatCanBeReadAsAStream() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.workbook(file, "s", TITLES, List.of(), ZONE)) {
            table.row(Arrays.asList("a", "b", "c", "d"));
        }
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                zip.readAllBytes();
                parts.add(part.getName());
            }
        }
        assertThat(parts).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    @Test
    void shouldWriteCsvThatSpreadsheetsKnow() throws IOException {
        String text = csv("a,\"b\"\nc");

        assertThat(text).startsWith("\uFEFFA,B,C,D\r\n").endsWith("\"a,\"\"b\"\"\nc\",2040-03-01 10:30:00,7,\r\n");
    }

    /** Neither the rows nor the file are held: what stays in use while it grows is next to nothing. */
    @Test
    void shouldStreamAHundredThousandRows() throws IOException {
        List<Object> cells = new ArrayList<>();
        for (int column = 0; column < 30; column++) {
            cells.add(column % 5 == 0 ? Instant.EPOCH : "居民楼多处从窗口私拉电线为电动车充电 " + column);
        }
        long[] written = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }
        };
        long most = 0;
        long begin = System.nanoTime();
        System.gc();
        long before = used();
        try (TableWriter table = TableWriter.workbook(counting, "s", TITLES, List.of(), ZONE)) {
            for (int row = 1; row <= 100_000; row++) {
                table.row(cells);
                if (row % 25_000 == 0) {
                    System.gc();
                    most = Math.max(most, used() - before);
                }
            }
        }
        LOG.info("100,000 rows of 30 cells: %.1f s, %.1f MB, %.1f MB of heap more in use"
                .formatted((System.nanoTime() - begin) / 1e9, written[0] / 1048576.0, most / 1048576.0));

        assertThat(written[0]).isGreaterThan(1_000_000);
        assertThat(most).isLessThan(32L << 20);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Cell cell(String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.workbook(file, "s", TITLES, List.of(), ZONE)) {
            table.row(List.of(text));
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return workbook.getSheetAt(0).getRow(1).getCell(0);
        }
    }

    private static String csv(String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.csv(file, TITLES, ZONE)) {
            table.row(Arrays.asList(text, Instant.parse("2040-03-01T02:30:00Z"), 7, null));
        }
        return file.toString(StandardCharsets.UTF_8);
    }
}
