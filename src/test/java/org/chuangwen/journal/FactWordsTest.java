package org.chuangwen.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactWordsTest {

    @Test
    void shouldTellWhomAndSinceWhenWhenAMemberIsAppointed() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("person", "李书记");
        facts.put("from", "2026-11-01");
        facts.put("secretary", "true");

        assertThat(FactWords.told(Locale.SIMPLIFIED_CHINESE, "meeting", facts)).isEqualTo("人员：李书记，自：2026-11-01，任书记：是");
    }

    @Test
    void shouldWriteSumsAsMoneyAndMomentsAsPeopleDo() {
        assertThat(FactWords.told(Locale.SIMPLIFIED_CHINESE, "funding", Map.of("amount", "1E+1")))
                .isEqualTo("金额 ¥10.00");
        assertThat(FactWords.told(
                        Locale.SIMPLIFIED_CHINESE,
                        "meeting",
                        Map.of("startsAt", Instant.parse("2025-11-20T07:00:00Z").toString())))
                .startsWith("开会时间：2025年11月20日");
    }

    @Test
    void shouldTellWhatItWasBefore() {
        assertThat(FactWords.told(Locale.ENGLISH, "patrol", Map.of("times", "4", "timesBefore", "2")))
                .isEqualTo("Times a month: 2 → 4");
    }

    @Test
    void shouldKeepWhatIsForProgramsToItself() {
        assertThat(FactWords.told(
                        Locale.SIMPLIFIED_CHINESE, "meeting", Map.of("rule", "RuleVersion[base=MEMBERS_DUE]")))
                .isEmpty();
    }
}
