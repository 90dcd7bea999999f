package org.chuangwen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, https://city.example, city.example, true",
                "none, -, city.example, true",
                "same-site, https://other.city.example, city.example, false",
                "cross-site, https://city.example, city.example, false",
                "-, http://10.0.0.5:8080, 10.0.0.5:8080, true",
                "-, https://city.example:8443, city.example, false",
                "-, http://city.example:8888, city.example, false",
                "-, https://city.example:443, city.example, true",
                "-, https://city.example, city.example:443, true",
                "-, https://city.example:8443, city.example:8443, true",
                "-, https://CITY.example, city.example, true",
                "-, https://city.example.evil.example, city.example, false",
                "-, https://evil.example, city.example, false",
                "-, http://10.0.0.5:9090, 10.0.0.5:8080, false",
                "-, null, city.example, false",
                "-, https://city.example, -, false",
                "-, ':/', city.example, false",
                "-, -, city.example, true"
            })
    void shouldKnowItsOwnPages(String site, String origin, String host, boolean same) {
        assertThat(SameOrigin.isSame(site, origin, host)).isEqualTo(same);
    }
}
