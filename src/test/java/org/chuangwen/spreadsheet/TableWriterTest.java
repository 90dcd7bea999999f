package org.chuangwen.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
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
    void shouldWriteCsvThatSpreadsheetsKnow() throws IOException {
        String text = csv("a,\"b\"\nc");

        assertThat(text).startsWith("\uFEFFA,B,C,D\r\n").endsWith("\"a,\"\"b\"\"\nc\",2040-03-01 10:30:00,7,\r\n");
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
