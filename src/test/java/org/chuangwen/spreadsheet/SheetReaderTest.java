package org.chuangwen.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chuangwen.problem.Problem;
import org.chuangwen.problem.TooLarge;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static final SheetLimits LIMITS = new SheetLimits(1024 * 1024, 3, 10, 5, 100);

    private static byte[] workbook(Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(XSSFSheet sheet, int row, Object... cells) {
        Row written = sheet.createRow(row);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                written.createCell(column).setCellValue(number.doubleValue());
            } else if (cells[column] != null) {
                written.createCell(column).setCellValue(cells[column].toString());
            }
        }
    }

    private static String refusal(byte[] file) {
        SheetRefused refused = catchThrowableOfType(SheetRefused.class, () -> SheetReader.read(file, LIMITS));
        assertThat(refused).as("refusal").isNotNull();
        return refused.fault().key() + " " + refused.fault().cell();
    }

    /** The same workbook with one part replaced. */
    private static byte[] with(byte[] workbook, String part, byte[] content) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(entry.getName().equals(part) ? content : in.readAllBytes());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property
    void shouldReadOrRefuseWhateverBytes(@ForAll @Size(max = 400) byte[] file) {
        try {
            assertThat(SheetReader.read(file, LIMITS)).isNotEmpty();
        } catch (Problem expected) {
            assertThat(expected).isInstanceOfAny(SheetRefused.class, TooLarge.class);
        }
    }

    @Property(tries = 200)
    void shouldReadOrRefuseDamagedWorkbook(@ForAll byte damage, @ForAll int place) {
        byte[] file = workbook(book -> fill(book.createSheet(), 0, "a", 1));
        file[Math.floorMod(place, file.length)] = damage;
        try {
            SheetReader.read(file, LIMITS);
        } catch (Problem expected) {
            assertThat(expected).isInstanceOf(SheetRefused.class);
        }
    }

    @Nested
    class Workbooks {

        @Test
        void shouldReadSheetsThatHaveSomethingWithAddresses() {
            List<Sheet> sheets = SheetReader.read(
                    workbook(book -> {
                        XSSFSheet units = book.createSheet("单位");
                        fill(units, 0, "编码", "名称", "电话");
                        fill(units, 3, " chengguan ", "区城市管理局");
                        book.createSheet("空");
                        fill(book.createSheet("网格"), 0, "编码");
                    }),
                    LIMITS);

            assertThat(sheets).extracting(Sheet::name).containsExactly("单位", "网格");
            assertThat(sheets.get(0).rows())
                    .containsExactly(
                            new Sheet.Row(1, List.of("编码", "名称", "电话")),
                            new Sheet.Row(4, List.of("chengguan", "区城市管理局", "")));
        }

        @Test
        void shouldWriteNumbersInFullAndDatesAsDates() {
            byte[] file = workbook(book -> {
                CellStyle date = book.createCellStyle();
                date.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
                CellStyle money = book.createCellStyle();
                money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
                Row row = book.createSheet().createRow(0);
                row.createCell(0).setCellValue(13800000000d);
                row.createCell(1).setCellValue(0.1 + 0.2);
                row.createCell(2).setCellValue(LocalDate.of(2026, 2, 28));
                row.getCell(2).setCellStyle(date);
                row.createCell(3).setCellValue(LocalDateTime.of(2026, 2, 28, 15, 30));
                row.getCell(3).setCellStyle(date);
                row.createCell(4).setCellValue(86000.5);
                row.getCell(4).setCellStyle(money);
            });

            assertThat(SheetReader.read(file, LIMITS).get(0).rows().get(0).cells())
                    .containsExactly("13800000000", "0.3", "2026-02-28", "2026-02-28T15:30:00", "86000.5");
        }

        @Test
        void shouldTakeFormulaByItsValueAndRefuseOneWithout() {
            byte[] calculated = workbook(book -> {
                Row row = book.createSheet().createRow(0);
                row.createCell(0).setCellValue(20);
                row.createCell(1).setCellFormula("A1+1");
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
            byte[] uncalculated = workbook(
                    book -> book.createSheet("网格").createRow(6).createCell(1).setCellFormula("1+1"));
            uncalculated = with(
                    uncalculated,
                    "xl/worksheets/sheet1.xml",
                    ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                    + "<row r=\"7\"><c r=\"B7\"><f>1+1</f></c></row></sheetData></worksheet>")
                            .getBytes(StandardCharsets.UTF_8));

            assertThat(SheetReader.read(calculated, LIMITS).get(0).rows().get(0).cell(1))
                    .isEqualTo("21");
            assertThat(refusal(uncalculated)).isEqualTo("spreadsheet.formulaWithoutValue 网格, row 7, B");
        }

        @Test
        void shouldRefuseErrorInCell() {
            byte[] file = workbook(
                    book -> book.createSheet("表").createRow(1).createCell(2).setCellErrorValue((byte) 0x2A));

            assertThat(refusal(file)).isEqualTo("spreadsheet.errorInCell 表, row 2, C");
        }

        @Test
        void shouldKeepTextThatLooksLikeFormula() {
            byte[] file = workbook(book -> fill(book.createSheet(), 0, "=1+1"));

            assertThat(SheetReader.read(file, LIMITS).get(0).rows().get(0).cell(0))
                    .isEqualTo("=1+1");
        }

        @Test
        void shouldRefuseWhatIsMoreThanMayBe() {
            assertThat(refusal(workbook(book -> {
                        XSSFSheet sheet = book.createSheet("s");
                        for (int row = 0; row < 12; row++) {
                            fill(sheet, row, "x");
                        }
                    })))
                    .isEqualTo("spreadsheet.tooManyRows s, row 12");
            assertThat(refusal(workbook(book -> fill(book.createSheet("s"), 0, 1, 2, 3, 4, 5, 6))))
                    .isEqualTo("spreadsheet.tooManyColumns s, row 1, F");
            assertThat(refusal(workbook(book -> fill(book.createSheet("s"), 0, 1, "字".repeat(101)))))
                    .isEqualTo("spreadsheet.cellTooLong s, row 1, B");
            assertThat(refusal(workbook(book -> {
                        for (int sheet = 0; sheet < 4; sheet++) {
                            fill(book.createSheet(), 0, "x");
                        }
                    })))
                    .startsWith("spreadsheet.tooManySheets");
            assertThatThrownBy(() -> SheetReader.read(new byte[1024 * 1024 + 1], LIMITS))
                    .isInstanceOf(TooLarge.class);
        }

        @Test
        void shouldRefuseBombWithoutUnpackingIt() {
            byte[] sound = workbook(book -> fill(book.createSheet(), 0, "x"));
            byte[] zeros = new byte[(int) SheetLimits.UNPACKED_MOST + 1];

            assertThat(refusal(with(sound, "xl/worksheets/sheet1.xml", zeros))).startsWith("spreadsheet.bomb");
            assertThat(refusal(with(sound, "xl/styles.xml", new byte[(int) SheetLimits.PART_MOST + 1])))
                    .startsWith("spreadsheet.bomb");
        }

        @Test
        void shouldRefuseEntitiesFromOutside() {
            byte[] sound = workbook(book -> fill(book.createSheet(), 0, "x"));
            byte[] trick = ("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet"
                            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                            + "<c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>")
                    .getBytes(StandardCharsets.UTF_8);

            assertThat(refusal(with(sound, "xl/worksheets/sheet1.xml", trick)))
                    .startsWith("spreadsheet.brokenWorkbook");
        }
    }

    @Nested
    class Texts {

        @Test
        void shouldReadWhatChineseSpreadsheetSaves() {
            List<Sheet> sheets =
                    SheetReader.read("编码\t名称\r\nheping\t和平社区\r\n".getBytes(Charset.forName("GB18030")), LIMITS);

            assertThat(sheets)
                    .containsExactly(new Sheet(
                            "",
                            List.of(
                                    new Sheet.Row(1, List.of("编码", "名称")),
                                    new Sheet.Row(2, List.of("heping", "和平社区")))));
        }

        @Test
        void shouldNotTakeSeparatorsWithinQuotesForSeparators() {
            List<Sheet> sheets = SheetReader.read("\"a;b;c\",d\n1,2\n".getBytes(StandardCharsets.UTF_8), LIMITS);

            assertThat(sheets.get(0).rows().get(0).cells()).containsExactly("a;b;c", "d");
        }
    }
}
