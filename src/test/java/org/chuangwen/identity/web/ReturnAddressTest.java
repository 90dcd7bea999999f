package org.chuangwen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/case.xhtml?number=AJ-2026-000001", "/inbox.xhtml", "/ledger.xhtml?q=%E7%8E%8B&page=2", "/a/b"})
    void shouldKeepAPageOfThisHouse(String address) {
        assertThat(ReturnAddress.safe(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "case.xhtml",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/\t/evil.example/",
                "/\n/evil.example/",
                "https://evil.example/",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "/logout",
                "/login.xhtml?then=/x",
                "/login.xhtml;x=1",
                "/api/v1/work-items",
                "/王"
            })
    void shouldGoHomeWhenItIsNone(String address) {
        assertThat(ReturnAddress.safe(address)).isEqualTo(ReturnAddress.HOME);
    }

    @Property
    void shouldNeverLeaveTheHouse(@ForAll String address) {
        assertThat(ReturnAddress.safe(address)).matches("/([!-\\[\\]-~&&[^/]][!-\\[\\]-~]*)?");
    }
}
