package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private static final Set<String> PROXIES = ClientAddress.proxies("10.0.0.5, 2001:db8::5 nonsense");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // heard directly: nobody is believed
                "203.0.113.9 | - | 203.0.113.9",
                "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
                // this machine without a proxy tells nothing
                "127.0.0.1 | - | -",
                "0:0:0:0:0:0:0:1 | - | -",
                // a proxy is believed, and of what it says only what it saw itself
                "127.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "127.0.0.1 | 1.1.1.1, 2.2.2.2, 198.51.100.1 | 198.51.100.1",
                "10.0.0.5 | 1.1.1.1, 198.51.100.1 | 198.51.100.1",
                "127.0.0.1 | 1.1.1.1, 198.51.100.1, 10.0.0.5 | 198.51.100.1",
                "2001:db8::5 | 198.51.100.1 | 198.51.100.1",
                // one network of IPv6 is one visitor
                "2001:db8:1:2:3:4:5:6 | - | 2001:db8:1:2:0:0:0:0",
                "127.0.0.1 | 2001:db8:1:2::9 | 2001:db8:1:2:0:0:0:0",
                // rubbish is no address, and what stands before it is not believed
                "127.0.0.1 | unknown | -",
                "127.0.0.1 | 1.1.1.1, evil.example | -",
                "127.0.0.1 | '' | -",
                "- | 1.1.1.1 | -"
            })
    void shouldBeWhomOurProxyHeard(String remote, String forwarded, String address) {
        assertThat(ClientAddress.of(remote, forwarded, PROXIES)).isEqualTo(address);
    }
}
