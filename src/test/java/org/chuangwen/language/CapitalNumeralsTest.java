package org.chuangwen.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "86000, 捌万陆仟元整",
        "171500, 壹拾柒万壹仟伍佰元整",
        "188200.50, 壹拾捌万捌仟贰佰元伍角整",
        "1005.03, 壹仟零伍元零叁分",
        "300000, 叁拾万元整",
        "10, 壹拾元整",
        "100000001, 壹亿零壹元整",
        "100100000, 壹亿零壹拾万元整",
        "10010001, 壹仟零壹万零壹元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "0, 零元整",
        "52000.00, 伍万贰仟元整",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "9999999999.99, 玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void shouldWriteASumAsBillsDo(BigDecimal amount, String words) {
        assertThat(CapitalNumerals.yuan(amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "10000000000000000"})
    void shouldRefuseWhatIsNoSum(BigDecimal amount) {
        assertThatThrownBy(() -> CapitalNumerals.yuan(amount)).isInstanceOf(IllegalArgumentException.class);
    }
}
