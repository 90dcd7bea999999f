package org.chuangwen.language.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOfRequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.8 | en",
                "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
                "zh | zh",
                "fr,en;q=0.5,zh;q=0.4 | en",
                "zh;q=0.1,en;q=0.9 | en",
                "zh-Hant-TW | zh"
            })
    void shouldTakeTheFirstThatTheHouseSpeaks(String header, String tag) {
        assertThat(LanguageOfRequest.accepted(header)).contains(Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fr", "*", ";;;", "en;q=x", "en;q=0", "\u0000"})
    void shouldTakeNoneWhenItSpeaksNoneOfThem(String header) {
        assertThat(LanguageOfRequest.accepted(header)).isEmpty();
    }
}
