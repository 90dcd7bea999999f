package org.chuangwen.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chuangwen.administration.SpecialDay.Kind;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year's special days as people write and send them. */
class DayListTest {

    private static final List<SpecialDay> DAYS = List.of(
            new SpecialDay(LocalDate.parse("2027-01-01"), Kind.HOLIDAY, "元旦"),
            new SpecialDay(LocalDate.parse("2027-02-07"), Kind.MAKE_UP, "春节调休"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01,休,元旦\n2027-02-07,班,春节调休",
                "2027/1/1，放假，元旦\r\n\r\n2027.2.7，调休上班，春节调休\r\n",
                "2027-01-01\tHOLIDAY\t元旦\n2027-02-07\tmake-up\t春节调休"
            })
    void shouldReadWhatIsTypedOrPasted(String text) {
        assertThat(DayList.read(text)).isEqualTo(DAYS);
    }

    @Test
    void shouldReadFilesOfAnyEncodingWithOrWithoutHeader() {
        String list = "日期,类型,名称\n2027-01-01,休,元旦\n2027-02-07,班,春节调休\n";

        assertThat(DayList.read(list.getBytes(StandardCharsets.UTF_8))).isEqualTo(DAYS);
        assertThat(DayList.read(list.getBytes(Charset.forName("GB18030")))).isEqualTo(DAYS);
        assertThat(DayList.read(list.substring(list.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DAYS);
    }

    @Test
    void shouldReadWhatItWrote() {
        assertThat(DayList.read(DayList.write(DAYS, Locale.SIMPLIFIED_CHINESE))).isEqualTo(DAYS);
        assertThat(DayList.read(DayList.write(DAYS, Locale.ENGLISH))).isEqualTo(DAYS);
        assertThat(DayList.read("")).isEmpty();
        assertThat(DayList.read((String) null)).isEmpty();
    }

    @Test
    void shouldTellTheLineOfEachFault() {
        assertThatThrownBy(() -> DayList.read("2027-02-29,休,无\n2027-01-01,去,元旦\n\n昨天,休,x\n2027-01-02\n${1+1},休,x"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(fault -> fault.cell().row(), FieldError::key)
                                .containsExactly(
                                        tuple(1, "administration.notADate"),
                                        tuple(2, "administration.notAKind"),
                                        tuple(4, "administration.notADate"),
                                        tuple(5, "administration.notAKind"),
                                        tuple(6, "administration.notADate")));
    }

    @Test
    void shouldRefuseMoreLinesThanAYearHas() {
        String text = IntStream.range(0, 401).mapToObj(i -> "2027-01-01,休,x").collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> DayList.read(text)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DayList.read(new byte[0])).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DayList.read("PK no workbook".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class);
    }
}
