package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {

    private static final String HEADER = "外部编号,来源,社区,网格,大类,小类,问题描述,数量,计量单位,整改措施,严重程度";
    private static final String ROW = "R-001,网格巡查,和平社区,WG-03,公共安全,飞线充电,私拉电线,12,处,拆除,重大";

    private final CaseFileFaults faults = new CaseFileFaults();

    private List<CaseFile.Row> read(String text) {
        return CaseFile.read(text.getBytes(StandardCharsets.UTF_8), faults);
    }

    private static List<CaseFileFault> faultsOf(byte[] file) {
        CaseFileRefused refused = catchThrowableOfType(
                CaseFileRefused.class,
                () -> CaseFile.read(file, new CaseFileFaults()).clear());
        assertThat(refused).as("refusal").isNotNull();
        return refused.faults();
    }

    private static List<CaseFileFault> faultsOf(String text) {
        return faultsOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(int[] mark, byte[] text) {
        byte[] all = new byte[mark.length + text.length];
        for (int i = 0; i < mark.length; i++) {
            all[i] = (byte) mark[i];
        }
        System.arraycopy(text, 0, all, mark.length, text.length);
        return all;
    }

    private void assertRead(byte[] file) {
        List<CaseFile.Row> rows = CaseFile.read(file, faults);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).text(CaseColumn.COMMUNITY)).isEqualTo("和平社区");
        assertThat(rows.get(0).text(CaseColumn.SEVERITY)).isEqualTo("重大");
    }

    @Property
    void shouldRefuseWhateverElseBytesAre(@ForAll @Size(max = 300) byte[] file) {
        assertThatThrownBy(() -> CaseFile.read(file, new CaseFileFaults())).isInstanceOf(CaseFileRefused.class);
    }

    @Nested
    class Encodings {

        private final String text = HEADER + "\r\n" + ROW + "\r\n";

        @Test
        void shouldReadUtf8WithoutMark() {
            assertRead(text.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void shouldReadUtf8WithMark() {
            assertRead(joined(new int[] {0xEF, 0xBB, 0xBF}, text.getBytes(StandardCharsets.UTF_8)));
        }

        @Test
        void shouldReadUtf16WithMark() {
            assertRead(joined(new int[] {0xFF, 0xFE}, text.getBytes(StandardCharsets.UTF_16LE)));
            assertRead(joined(new int[] {0xFE, 0xFF}, text.getBytes(StandardCharsets.UTF_16BE)));
        }

        @Test
        void shouldReadWhatChineseSpreadsheetSaves() {
            assertRead(text.getBytes(Charset.forName("GB18030")));
        }

        @Test
        void shouldRefuseWhenNoEncodingFits() {
            assertThat(faultsOf(joined(new int[] {'a', 0xFF, 0xFF, 0xFF}, text.getBytes(StandardCharsets.UTF_8))))
                    .extracting(CaseFileFault::key)
                    .containsExactly("spreadsheet.notText");
        }

        @Test
        void shouldRefuseBrokenAndOldWorkbooks() {
            assertThat(faultsOf(new byte[] {'P', 'K', 3, 4, 20, 0}))
                    .extracting(CaseFileFault::key)
                    .containsExactly("spreadsheet.brokenWorkbook");
            assertThat(faultsOf(joined(new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1}, new byte[512])))
                    .extracting(CaseFileFault::key)
                    .containsExactly("spreadsheet.oldWorkbook");
        }

        @Test
        void shouldRefuseWhenBytesAreNoText() {
            assertThat(faultsOf(new byte[] {'G', 'I', 'F', '8', '9', 'a', 0, 1, 0, 1}))
                    .extracting(CaseFileFault::key)
                    .containsExactly("spreadsheet.notText");
        }
    }

    @Nested
    class Separators {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void shouldRecogniseSeparatorByHeader(String separator) {
            assertRead((HEADER + "\n" + ROW).replace(",", separator).getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void shouldRecogniseSeparatorWhenTitlesAreQuoted() {
            String header = Arrays.stream(HEADER.split(","))
                    .map(title -> '"' + title + '"')
                    .collect(Collectors.joining(";"));
            assertRead((header + "\n" + ROW.replace(',', ';')).getBytes(StandardCharsets.UTF_8));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void shouldReadWhateverEndsLines(String end) {
            assertRead((HEADER + end + ROW + end).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    class Cells {

        @Test
        void shouldFindColumnsInAnyOrder() {
            List<CaseFile.Row> rows = read("严重程度,小类,大类,社区,网格,来源,外部编号,整改措施,计量单位,数量,问题描述\n"
                    + "重大,飞线充电,公共安全,和平社区,WG-03,网格巡查,R-001,拆除,处,12,私拉电线\n");

            assertThat(rows.get(0).text(CaseColumn.EXTERNAL_NUMBER)).isEqualTo("R-001");
            assertThat(rows.get(0).text(CaseColumn.DESCRIPTION)).isEqualTo("私拉电线");
        }

        @Test
        void shouldReadQuotesSeparatorsAndLinesWithinCell() {
            List<CaseFile.Row> rows =
                    read(HEADER + "\n" + ROW.replace("私拉电线", "\"一、私拉\"\"飞线\"\",\n二、楼道充电\"") + "\n" + ROW);

            assertThat(rows.get(0).text(CaseColumn.DESCRIPTION)).isEqualTo("一、私拉\"飞线\",\n二、楼道充电");
            assertThat(rows.get(1).number()).as("row after a cell of two lines").isEqualTo(3);
        }

        @Test
        void shouldTakeEmptyAndBlankCellsForNothing() {
            List<CaseFile.Row> rows =
                    read(HEADER + "\n" + ROW.replace("R-001", "").replace("拆除", " \u3000"));

            assertThat(rows.get(0).text(CaseColumn.EXTERNAL_NUMBER)).isNull();
            assertThat(rows.get(0).text(CaseColumn.MEASURE)).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+86", "-5", "@me"})
        void shouldKeepAsTextWhatSpreadsheetTakesForFormula(String cell) {
            assertThat(read(HEADER + "\n" + ROW.replace("私拉电线", cell)).get(0).text(CaseColumn.DESCRIPTION))
                    .isEqualTo(cell);
        }

        @Test
        void shouldCountEmptyRowsButPassOverThem() {
            List<CaseFile.Row> rows = read(HEADER + "\n\n,,,,,,,,,,\n" + ROW + "\n\n");

            assertThat(rows).extracting(CaseFile.Row::number).containsExactly(4);
            assertThat(faults.isEmpty()).isTrue();
        }

        @Test
        void shouldPassOverEmptyCellsBeyondHeader() {
            assertThat(read(HEADER + ",,\n" + ROW + ",,,")).hasSize(1);
            assertThat(faults.isEmpty()).isTrue();
        }
    }

    @Nested
    class Faults {

        @Test
        void shouldNameEachColumnThatIsMissingUnknownOrTwice() {
            assertThat(faultsOf("外部编号,来源,来源,颜色,社区,网格,大类,小类,问题描述,数量,计量单位\n" + ROW))
                    .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.key())
                    .containsExactly(
                            "1 来源 rectification.importColumnTwice",
                            "1 颜色 rectification.importUnknownColumn",
                            "1 整改措施 rectification.importColumnMissing",
                            "1 严重程度 rectification.importColumnMissing");
        }

        @Test
        void shouldRefuseWhenFirstRowIsNoHeader() {
            assertThat(faultsOf(ROW + "\n" + ROW))
                    .extracting(CaseFileFault::key)
                    .containsExactly("rectification.importNoHeader");
        }

        @Test
        void shouldNameRowsOfWrongWidth() {
            List<CaseFile.Row> rows = read(HEADER + "\n" + ROW + ",多\n" + ROW + "\nR-003,网格巡查\n");

            assertThat(rows).extracting(CaseFile.Row::number).containsExactly(3);
            CaseFileRefused refused = catchThrowableOfType(CaseFileRefused.class, faults::throwIfAny);
            assertThat(refused.faults())
                    .extracting(fault -> fault.row() + " " + fault.arguments())
                    .containsExactly("2 [11, 12]", "4 [11, 2]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "   ", "\uFEFF"})
        void shouldRefuseEmptyFile(String text) {
            assertThat(faultsOf(text)).extracting(CaseFileFault::key).containsExactly("spreadsheet.empty");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "\n,,,,,,,,,,\n"})
        void shouldRefuseHeaderWithoutRows(String rest) {
            assertThat(faultsOf(HEADER + rest))
                    .extracting(CaseFileFault::key)
                    .containsExactly("rectification.importNoRows");
        }

        @Test
        void shouldNameRowWhoseQuoteHasNoEnd() {
            assertThat(faultsOf(HEADER + "\n" + ROW + "\n" + ROW.replace("私拉电线", "\"私拉电线")))
                    .extracting(CaseFileFault::row, CaseFileFault::key)
                    .containsExactly(tuple(3, "spreadsheet.badQuote"));
        }

        @Test
        void shouldNameRowWhoseQuoteEndsWithinCell() {
            assertThat(faultsOf(HEADER + "\n" + ROW.replace("私拉电线", "\"私拉\"电线")))
                    .extracting(CaseFileFault::row)
                    .containsExactly(2);
        }

        @Test
        void shouldRefuseTooManyRows() {
            assertThat(read(HEADER + ("\n" + ROW).repeat(CaseImport.MOST_ROWS))).hasSize(CaseImport.MOST_ROWS);
            assertThat(faultsOf(HEADER + ("\n" + ROW).repeat(CaseImport.MOST_ROWS + 1)))
                    .extracting(CaseFileFault::key)
                    .containsExactly("spreadsheet.tooManyRows");
        }

        @Test
        void shouldTellNoMoreThanAnybodyReads() {
            read(HEADER + ("\n" + ROW + ",多").repeat(300));

            CaseFileRefused refused = catchThrowableOfType(CaseFileRefused.class, faults::throwIfAny);
            assertThat(refused.faults()).hasSize(CaseFileFaults.MOST);
            assertThat(refused.key()).isEqualTo("rectification.importRefusedAtLeast");
        }
    }
}
