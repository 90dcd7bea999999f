package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LedgerColumnsTest {

    /**
     * Who found what, when and where, with its photo; who has to mend it until when; what came of it, and who saw it.
     */
    @Test
    void shouldHaveTheColumnsInspectorsAskFor() {
        LedgerColumns columns = new LedgerColumns(Locale.SIMPLIFIED_CHINESE, "https://example.org");

        assertThat(columns.titles())
                .contains("巡查（上报）人", "上报时间", "地点", "问题描述", "整改前照片", "责任单位", "整改期限", "整改结果", "整改后照片", "核查人")
                .doesNotHaveDuplicates()
                .hasSameSizeAs(columns.widths());
        assertThat(new LedgerColumns(Locale.ENGLISH, "").titles()).doesNotHaveDuplicates();
    }
}
