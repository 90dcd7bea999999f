package org.chuangwen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHostsTest {

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example/{z}/{x}/{y}.png,https://tiles.example",
        "https://{s}.tiles.example/{z}/{x}/{y}.png,https://*.tiles.example",
        "http://10.1.2.3:8081/tiles/{z}/{x}/{y}.png,http://10.1.2.3:8081"
    })
    void shouldLetTheTileServerInAndNobodyElse(String tiles, String source) {
        assertThat(ImageHosts.of(tiles)).isEqualTo(" " + source);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "/tiles/{z}/{x}/{y}.png",
                "https://*/{z}/{x}/{y}.png",
                "https://a.example; script-src */{z}",
                "https://a.example b.example/{z}",
                "javascript:alert(1)/",
                "https://user@a.example/{z}"
            })
    void shouldAddNothingWhenThereIsNoHost(String tiles) {
        assertThat(ImageHosts.of(tiles)).isEmpty();
    }
}
