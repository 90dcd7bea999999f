package org.chuangwen.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastedBlockTest {

    @Test
    void shouldReadRowsAndColumnsWhenCopiedFromASpreadsheet() {
        assertThat(PastedBlock.read("公共安全\t-\t24\r\n\t雨污井\t8\r\n"))
                .containsExactly(List.of("公共安全", "-", "24"), List.of("", "雨污井", "8"));
    }

    @Test
    void shouldReadOneCellWhenItIsQuotedWithItsLineEnds() {
        assertThat(PastedBlock.read("\"先断电\n再处置\"\t24")).containsExactly(List.of("先断电\n再处置", "24"));
    }

    @Test
    void shouldTakeQuotesAsTheyStandWhenTheyAreOfTheText() {
        assertThat(PastedBlock.read("\"飞线充电\",\"楼道充电\"\t24\n-\t8"))
                .containsExactly(List.of("\"飞线充电\",\"楼道充电\"", "24"), List.of("-", "8"));
    }
}
